package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** The counted contacts of a service level by weekday and time of day: the sums over some weeks. */
final class WeekdayProfile {

    private static final int QUARTERS = 96;
    private static final long MINUTES = 15;

    /** One weekday: the number of its days, and the contacts by the quarter hour in which their interval begins. */
    private static final class Weekday {
        private int days;
        private final long[] met = new long[QUARTERS];
        private final long[] contacts = new long[QUARTERS];
    }

    private final Map<DayOfWeek, Weekday> weekdays = new EnumMap<>(DayOfWeek.class);
    private final Granularity length;

    private WeekdayProfile(Granularity length) {
        this.length = length;
    }

    /**
     * The profile of counted days. Days that are closed or have incomplete counts tell nothing about others.
     *
     * @param length the length of the intervals, at most half an hour
     */
    static WeekdayProfile of(LevelCounts counts, TimeRange range, Granularity length, Instant now) {
        WeekdayProfile profile = new WeekdayProfile(length);
        ZoneId zone = counts.level().zone();
        IntervalResult.byDay(counts.results(range, now), zone)
                .forEach((day, intervals) -> profile.add(day.getDayOfWeek(), intervals, zone));
        return profile;
    }

    private void add(DayOfWeek day, List<IntervalResult> intervals, ZoneId zone) {
        boolean closed =
                intervals.stream().allMatch(interval -> interval.attainment().isClosed());
        boolean incomplete =
                intervals.stream().anyMatch(interval -> interval.attainment().isUnavailable());
        if (closed || incomplete) {
            return;
        }
        Weekday weekday = weekdays.computeIfAbsent(day, unseen -> new Weekday());
        weekday.days++;
        for (IntervalResult interval : intervals) {
            int quarter = quarter(interval.range().start(), zone);
            interval.attainment().measured().ifPresent(ratio -> {
                weekday.met[quarter] += ratio.numerator();
                weekday.contacts[quarter] += ratio.denominator();
            });
        }
    }

    private static int quarter(Instant start, ZoneId zone) {
        return (int) (start.atZone(zone).toLocalTime().toSecondOfDay() / 60 / MINUTES);
    }

    /** The intervals in which contacts were counted, by weekday, then by time of day. */
    List<UsualInterval> usual() {
        List<UsualInterval> intervals = new ArrayList<>();
        weekdays.forEach((day, counted) -> {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                if (counted.contacts[quarter] > 0) {
                    intervals.add(new UsualInterval(
                            day,
                            LocalTime.MIDNIGHT.plusMinutes(quarter * MINUTES),
                            new Ratio(counted.met[quarter], counted.contacts[quarter])));
                }
            }
        });
        return intervals;
    }

    /**
     * The mean of the same weekdays for the open time of the range; empty when the range has open time on a weekday
     * without counts, and when no contact was counted at all: a new queue is not one that nobody calls.
     */
    Optional<Fraction> expected(ServiceLevel level, TimeRange range) {
        if (weekdays.values().stream()
                .allMatch(day -> LongStream.of(day.contacts).sum() == 0)) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (TimeRange day : Granularity.DAY.split(range, level.zone())) {
            List<TimeRange> open = level.scope().hours().openWithin(day);
            if (!open.isEmpty()) {
                Weekday weekday = weekdays.get(day.start().atZone(level.zone()).getDayOfWeek());
                if (weekday == null) {
                    return Optional.empty();
                }
                for (TimeRange part : open) {
                    sum = sum.plus(contacts(weekday, part, level.zone()).dividedBy(Fraction.of(weekday.days, 1)));
                }
            }
        }
        return Optional.of(sum);
    }

    private Fraction contacts(Weekday weekday, TimeRange open, ZoneId zone) {
        Duration full = length.fixedLength();
        int quarters = (int) (full.toMinutes() / MINUTES);
        long whole = 0;
        Fraction cut = Fraction.ZERO;
        for (TimeRange interval : length.split(open, zone)) {
            int quarter = quarter(interval.start(), zone);
            // The range may begin inside an interval, whose contacts are stored at its own beginning.
            long contacts = weekday.contacts[quarter - quarter % quarters];
            if (interval.length().equals(full)) {
                whole += contacts;
            } else if (contacts > 0) {
                cut = cut.plus(Fraction.of(
                        Math.multiplyExact(contacts, interval.length().toMillis()), full.toMillis()));
            }
        }
        return cut.plus(Fraction.of(whole, 1));
    }
}
