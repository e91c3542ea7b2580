package io.github.queuesla.report.page;

import io.github.queuesla.core.assessment.Pooling;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a service level went over time: in pieces as fine as can be drawn, and in stretches of them. Closed hours are no
 * part of it.
 *
 * @param unit what a piece is called, in the singular
 * @param stretchUnit what a stretch is called, in the singular
 * @param stretches in order of time; none without open hours
 */
record Course(String unit, String stretchUnit, List<Stretch> stretches) {

    private static final int MOST_DAYS_BY_INTERVAL = 62;

    /**
     * Something of the same day, or of the same month.
     *
     * @param label what it is called
     * @param shortLabel what it is called where there is little room
     * @param attainment all its pieces together
     * @param partial whether pieces are missing from that
     * @param pieces in order of time, at least one
     */
    record Stretch(String label, String shortLabel, Attainment attainment, boolean partial, List<Piece> pieces) {

        static Stretch of(String label, String shortLabel, List<Piece> pieces) {
            Tally tally = new Tally();
            boolean partial = false;
            for (Piece piece : pieces) {
                tally.add(piece.attainment());
                partial |= piece.partial();
            }
            return new Stretch(label, shortLabel, tally.attainment(), partial || tally.isPartial(), pieces);
        }
    }

    /**
     * The finest there is to see.
     *
     * @param label what it is called within its stretch
     * @param attainment what became of the promise
     * @param partial whether something is missing from that
     */
    record Piece(String label, Attainment attainment, boolean partial) {}

    /** By interval within days; when there are many, by day within months. */
    static Course of(List<IntervalResult> intervals, ZoneId zone) {
        DayClock clock = new DayClock(zone);
        Map<LocalDate, List<IntervalResult>> days = openDays(intervals, clock);
        return days.size() > MOST_DAYS_BY_INTERVAL ? byMonth(days) : byDay(days, clock);
    }

    /** The open intervals by the day they start on. */
    private static Map<LocalDate, List<IntervalResult>> openDays(List<IntervalResult> intervals, DayClock clock) {
        Map<LocalDate, List<IntervalResult>> days = new LinkedHashMap<>();
        intervals.stream()
                .filter(interval -> !interval.attainment().isClosed())
                .forEach(interval -> days.computeIfAbsent(clock.day(interval.range()), day -> new ArrayList<>())
                        .add(interval));
        return days;
    }

    private static Course byDay(Map<LocalDate, List<IntervalResult>> days, DayClock clock) {
        List<Stretch> stretches = new ArrayList<>();
        days.forEach((day, intervals) -> stretches.add(Stretch.of(
                DayClock.day(day),
                DayClock.shortDay(day),
                intervals.stream()
                        .map(interval -> new Piece(clock.times(interval.range()), interval.attainment(), false))
                        .toList())));
        String unit = days.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(first -> DayClock.unit(first.range().length()))
                .orElse("interval");
        return new Course(unit, "day", stretches);
    }

    private static Course byMonth(Map<LocalDate, List<IntervalResult>> days) {
        Map<YearMonth, List<Piece>> months = new LinkedHashMap<>();
        days.forEach((day, intervals) -> {
            Tally tally = new Tally();
            intervals.forEach(interval -> tally.add(interval.attainment()));
            months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                    .add(new Piece(DayClock.day(day), tally.attainment(), tally.isPartial()));
        });
        List<Stretch> stretches = new ArrayList<>();
        months.forEach(
                (month, pieces) -> stretches.add(Stretch.of(DayClock.month(month), DayClock.month(month), pieces)));
        return new Course("day", "month", stretches);
    }

    /** All pieces, in order of time. */
    List<Piece> pieces() {
        return stretches.stream().flatMap(stretch -> stretch.pieces().stream()).toList();
    }

    /** Adds up the contacts of several intervals; percentages are never averaged. */
    static final class Tally {

        private final List<Attainment> parts = new ArrayList<>();

        void add(Attainment part) {
            parts.add(part);
        }

        /** What they come to together; closed when nothing was added but closed intervals. */
        Attainment attainment() {
            return parts.stream().allMatch(Attainment::isClosed) ? new Attainment.Closed() : Pooling.pool(parts);
        }

        /** Whether there is a sum, and some intervals are not in it because they could not be had. */
        boolean isPartial() {
            return attainment().measured().isPresent() && parts.stream().anyMatch(Attainment::isUnavailable);
        }
    }
}
