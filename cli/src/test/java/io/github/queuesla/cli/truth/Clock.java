package io.github.queuesla.cli.truth;

import io.github.queuesla.core.time.Granularity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** The interval of an instant as somebody reads it off the clock on a wall, in that zone. */
record Clock(ZoneId zone, Optional<Granularity> granularity) {

    /** The name of the interval; the hour that comes twice has two, because its offset is in it. */
    String reading(Instant instant) {
        if (granularity.isEmpty()) {
            return "all";
        }
        ZonedDateTime time = instant.atZone(zone);
        LocalDate date = time.toLocalDate();
        return switch (granularity.get()) {
            case QUARTER_HOUR -> date + " " + time.getHour() + ":" + 15 * (time.getMinute() / 15) + time.getOffset();
            case HALF_HOUR -> date + " " + time.getHour() + ":" + 30 * (time.getMinute() / 30) + time.getOffset();
            case HOUR -> date + " " + time.getHour() + time.getOffset();
            case DAY -> date.toString();
            case WEEK -> date.get(IsoFields.WEEK_BASED_YEAR) + " week " + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> date.getYear() + "-" + date.getMonthValue();
        };
    }
}
