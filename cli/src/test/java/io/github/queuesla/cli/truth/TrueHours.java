package io.github.queuesla.cli.truth;

import io.github.queuesla.core.time.BusinessCalendar.SpecialDay;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hours on a weekend on which clocks change: a Saturday with a break, a Sunday that opens before the change, and the
 * Sunday after a special day. Once as the product has them, and once written out.
 *
 * @param zone the zone of the hours; empty for hours around the clock, and all media
 * @param special a day with special hours
 * @param exclusion a time range that does not count
 */
record TrueHours(Optional<ZoneId> zone, LocalDate special, TimeRange exclusion) implements EvidenceTruth.Agreement {

    private static final Set<String> MEDIA = Set.of("voice", "callback", "chat");

    /** Around the clock, for all media. */
    static TrueHours none() {
        return new TrueHours(
                Optional.empty(), LocalDate.EPOCH, new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
    }

    /** The hours as the product has them. */
    Optional<OpeningHours> hours() {
        return zone.map(own -> new OpeningHours(
                own,
                Map.of(
                        DayOfWeek.SATURDAY, times("09:00-12:30", "13:00-24:00"),
                        DayOfWeek.SUNDAY, times("00:30-12:00", "14:00-17:30")),
                day -> day.equals(special)
                        ? Optional.of(new SpecialDay("Easter Sunday", times("00:00-06:00", "10:00-18:00")))
                        : Optional.empty(),
                List.of(new Exclusion(exclusion, "fire drill"))));
    }

    private static List<OpenTime> times(String... hours) {
        return List.of(hours).stream().map(OpenTime::parse).toList();
    }

    @Override
    public boolean hasHours() {
        return zone.isPresent();
    }

    @Override
    public boolean covers(String media) {
        return zone.isEmpty() || MEDIA.contains(media);
    }

    @Override
    public long thresholdMillis(String media) {
        return media.equals("chat") ? 45_000 : media.equals("callback") ? 6_000 : 20_000;
    }

    @Override
    public String closing(Instant time) {
        if (zone.isEmpty()) {
            return "";
        }
        LocalDate day = time.atZone(zone.get()).toLocalDate();
        boolean open = day.equals(special)
                ? isIn(time, day, 0, 600) || isIn(time, day, 1000, 1800)
                : switch (day.getDayOfWeek()) {
                    case SATURDAY -> isIn(time, day, 900, 1230) || isIn(time, day, 1300, 2400);
                    case SUNDAY -> isIn(time, day, 30, 1200) || isIn(time, day, 1400, 1730);
                    default -> false;
                };
        if (!open) {
            return day.equals(special) ? "special-day" : "outside-hours";
        }
        return exclusion.contains(time) ? "exclusion" : "";
    }

    /** Whether the instant is between two times of that day, written as 930 for 09:30; the first of two equal ones. */
    private boolean isIn(Instant time, LocalDate day, int from, int to) {
        return !time.isBefore(instant(day, from)) && time.isBefore(instant(day, to));
    }

    private Instant instant(LocalDate day, int clock) {
        ZoneId own = zone.orElseThrow();
        return clock == 2400
                ? day.plusDays(1).atStartOfDay(own).toInstant()
                : day.atTime(LocalTime.of(clock / 100, clock % 100)).atZone(own).toInstant();
    }
}
