package io.github.queuesla.core.comparison;

import io.github.queuesla.core.comparison.Outlook.Basis;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A window, split into the counted part and the rest.
 *
 * @param whole the whole window in which the service level is valid
 * @param counted the counted part; absent when the window has not begun
 * @param until the end of the counted part
 */
record WindowRest(ServiceLevel level, TimeRange whole, Optional<TimeRange> counted, Instant until) {

    static WindowRest of(ServiceLevel level, WindowResult window, Instant now) {
        TimeRange range = window.span().range();
        TimeRange calendar =
                level.window() == Window.PERIOD ? range : level.window().containing(range.start(), level.zone());
        TimeRange whole =
                level.conditions().validity().within(calendar, level.zone()).orElse(range);
        Instant until = now.isBefore(range.start()) ? range.start() : earlier(range.end(), now);
        return new WindowRest(level, whole, part(range.start(), until), until);
    }

    /** The rest; empty when the window is over. */
    Optional<TimeRange> rest() {
        return part(until, whole.end());
    }

    /**
     * The forecast for the rest of the window.
     *
     * @param contacts the counted contacts so far
     */
    Outlook outlook(Forecast forecast, long contacts) {
        Optional<TimeRange> rest = rest();
        Fraction soFar = openDays(counted);
        Fraction left = openDays(rest);
        if (rest.isEmpty()) {
            return new Outlook(Basis.OVER, Optional.of(0L), soFar, left);
        }
        return forecast.contacts().isPresent()
                ? new Outlook(forecast.basis(), forecast.contacts(), soFar, left)
                : new Outlook(Basis.SO_FAR, extrapolated(contacts, soFar, left), soFar, left);
    }

    private static Optional<Long> extrapolated(long contacts, Fraction soFar, Fraction left) {
        if (left.equals(Fraction.ZERO)) {
            return Optional.of(0L);
        }
        if (contacts == 0 || soFar.equals(Fraction.ZERO)) {
            return Optional.empty();
        }
        // A fraction, rounded once: rounding the days or the mean first would shift the forecast.
        return Optional.of(Fraction.of(contacts, 1).times(left).dividedBy(soFar).nearest());
    }

    /** The number of open days in the part, each day by the share of its open time that lies in it. */
    private Fraction openDays(Optional<TimeRange> part) {
        Fraction days = Fraction.ZERO;
        for (TimeRange day : Granularity.DAY.split(whole, level.zone())) {
            Duration open = open(day);
            if (!open.isZero()) {
                Duration inside = part.flatMap(day::cutTo).map(this::open).orElse(Duration.ZERO);
                days = days.plus(Fraction.of(inside.toMillis(), open.toMillis()));
            }
        }
        return days;
    }

    private Duration open(TimeRange range) {
        return level.scope().hours().openWithin(range).stream()
                .map(TimeRange::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Optional<TimeRange> part(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
