package io.github.queuesla.cli.doctor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Whether the clock of this machine agrees with that of the platform. */
final class ClockCheck {

    private static final String TOPIC = "clock";
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private ClockCheck() {}

    static Finding of(List<ObservedResponse> responses) {
        return responses.stream()
                .map(ClockCheck::ahead)
                .flatMap(Optional::stream)
                .findFirst()
                .map(ClockCheck::finding)
                .orElse(Finding.ok(TOPIC, "the platform does not send its time"));
    }

    /** The time by which this machine is ahead; negative if it is behind. */
    private static Optional<Duration> ahead(ObservedResponse response) {
        return response.headers().first("Date").flatMap(ClockCheck::date).map(date -> {
            // Halfway between request and response is the best estimate of when the platform set its Date.
            Duration underWay = Duration.between(response.sentAt(), response.receivedAt());
            Instant here = response.sentAt().plus(underWay.dividedBy(2));
            // Date has whole seconds (RFC 9110, 5.6.7), so the true time is half a second later on average.
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
        if (apart.compareTo(TOLERANCE) <= 0) {
            return Finding.ok(TOPIC, "agrees with the platform to within " + TOLERANCE.toSeconds() + " s");
        }
        return Finding.warning(
                TOPIC,
                "this machine is " + formatted(apart) + (ahead.isNegative() ? " behind" : " ahead of")
                        + " the platform: --period may choose the wrong day, and fresh numbers may not be marked provisional",
                "set the clock, best by time synchronisation (NTP)");
    }

    private static String formatted(Duration length) {
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
