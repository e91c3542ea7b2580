package io.github.queuesla.cli.doctor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Whether the clocks of this machine and of the platform agree. */
final class ClockCheck {

    private static final String TOPIC = "clock";
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private ClockCheck() {}

    static Finding of(List<ResponseObserver.Sighting> sightings) {
        return sightings.stream()
                .map(ClockCheck::ahead)
                .flatMap(Optional::stream)
                .findFirst()
                .map(ClockCheck::finding)
                .orElse(Finding.ok(TOPIC, "the platform does not say what time it is"));
    }

    /** How far this machine is ahead. A date names a second that has begun, so half of one is added. */
    private static Optional<Duration> ahead(ResponseObserver.Sighting sighting) {
        return sighting.headers().first("Date").flatMap(ClockCheck::date).map(date -> {
            Duration underWay = Duration.between(sighting.asked(), sighting.answered());
            Instant here = sighting.asked().plus(underWay.dividedBy(2));
            return Duration.between(date.plusMillis(500), here);
        });
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Finding finding(Duration ahead) {
        Duration apart = ahead.abs();
        if (apart.compareTo(TOLERATED) <= 0) {
            return Finding.ok(TOPIC, "agrees with the platform's to within " + TOLERATED.toSeconds() + " s");
        }
        return Finding.warning(
                TOPIC,
                "this machine is " + words(apart) + (ahead.isNegative() ? " behind" : " ahead of") + " the platform:"
                        + " \"yesterday\" may be another day, and fresh numbers may pass for settled",
                "set the clock, best by time synchronisation (NTP)");
    }

    private static String words(Duration length) {
        if (length.toDays() > 0) {
            return length.toDays() + " d " + length.toHoursPart() + " h";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        return length.toMinutes() > 0
                ? length.toMinutes() + " min " + length.toSecondsPart() + " s"
                : length.toSeconds() + " s";
    }
}
