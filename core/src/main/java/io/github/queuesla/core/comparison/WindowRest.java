package io.github.queuesla.core.comparison;

import io.github.queuesla.core.comparison.Outlook.Basis;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A window cut where its counts end.
 *
 * @param whole all of the window that the agreement holds in
 * @param counted the part that was counted; absent when it is all to come
 * @param until where that ends
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

    /**
     * What is to come.
     *
     * @param contacts so many counted so far
     */
    Outlook outlook(Forecast forecast, long contacts) {
        Optional<TimeRange> rest = part(until, whole.end());
        Fraction soFar = openDays(counted);
        Fraction left = openDays(rest);
        if (rest.isEmpty()) {
            return new Outlook(Basis.OVER, Optional.of(0L), soFar, left);
        }
        return forecast.contacts().isPresent()
                ? new Outlook(Basis.STATED, forecast.contacts(), soFar, left)
                : new Outlook(Basis.SO_FAR, extrapolated(contacts, soFar, left), soFar, left);
    }

    private static Optional<Long> extrapolated(long contacts, Fraction soFar, Fraction left) {
        if (left.equals(Fraction.ZERO)) {
            return Optional.of(0L);
        }
        if (contacts == 0 || soFar.equals(Fraction.ZERO)) {
            return Optional.empty();
        }
        Fraction expected = Fraction.of(contacts, 1).times(left).dividedBy(soFar);
        return Optional.of(new BigDecimal(expected.numerator())
                .divide(new BigDecimal(expected.denominator()), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /** How many open days the part comes to, a day by the share of its open time that lies in it. */
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
        return level.scope()
                .hours()
                .map(hours -> hours.openTime(range.start(), range.end()))
                .orElse(range.length());
    }

    private static Optional<TimeRange> part(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
