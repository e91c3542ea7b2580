package io.github.queuesla.report.page;

import io.github.queuesla.core.assessment.Pooling;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Prose;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A service level over time: points as fine as a chart can show, grouped in segments. Closed intervals are omitted.
 *
 * @param unit the length of a point, in the singular, such as half hour
 * @param segmentUnit the length of a segment, in the singular
 * @param segments in order of time; none without open intervals
 */
record TimeSeries(String unit, String segmentUnit, List<Segment> segments) {

    private static final int MOST_DAYS_BY_INTERVAL = 62;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * The points of one day or one month.
     *
     * @param label the name of the day or month
     * @param shortLabel the name where space is short
     * @param attainment the points pooled
     * @param partial whether points are missing from the attainment
     * @param points at least one, in order of time
     */
    record Segment(String label, String shortLabel, Attainment attainment, boolean partial, List<Point> points) {

        static Segment of(String label, String shortLabel, List<Point> points) {
            List<Attainment> parts = points.stream().map(Point::attainment).toList();
            boolean partial = isPartial(parts) || points.stream().anyMatch(Point::partial);
            return new Segment(label, shortLabel, sum(parts), partial, points);
        }
    }

    /**
     * One interval or one day.
     *
     * @param label the name within the segment
     * @param attainment the attainment
     * @param partial whether counts are missing from the attainment
     */
    record Point(String label, Attainment attainment, boolean partial) {}

    /** Intervals within days; for more than two months, days within months. */
    static TimeSeries of(List<IntervalResult> intervals, ZoneId zone) {
        Map<LocalDate, List<IntervalResult>> days = new LinkedHashMap<>();
        intervals.stream()
                .filter(interval -> !interval.attainment().isClosed())
                .forEach(interval -> days.computeIfAbsent(
                                LocalDate.ofInstant(interval.range().start(), zone), day -> new ArrayList<>())
                        .add(interval));
        // 62 days of half hours are about 3,000 points; more would be too dense to read (docs/adr/0013).
        return days.size() > MOST_DAYS_BY_INTERVAL ? byMonth(days) : byDay(days, zone);
    }

    private static TimeSeries byDay(Map<LocalDate, List<IntervalResult>> days, ZoneId zone) {
        List<Segment> segments = new ArrayList<>();
        days.forEach((day, intervals) -> segments.add(Segment.of(
                DAY.format(day),
                SHORT_DAY.format(day),
                intervals.stream()
                        .map(interval -> new Point(times(interval.range(), zone), interval.attainment(), false))
                        .toList())));
        String unit = days.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(first -> unit(first.range().length()))
                .orElse("interval");
        return new TimeSeries(unit, "day", segments);
    }

    private static TimeSeries byMonth(Map<LocalDate, List<IntervalResult>> days) {
        Map<YearMonth, List<Point>> months = new LinkedHashMap<>();
        days.forEach((day, intervals) -> {
            List<Attainment> parts =
                    intervals.stream().map(IntervalResult::attainment).toList();
            months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                    .add(new Point(DAY.format(day), sum(parts), isPartial(parts)));
        });
        List<Segment> segments = new ArrayList<>();
        months.forEach((month, points) -> segments.add(Segment.of(MONTH.format(month), MONTH.format(month), points)));
        return new TimeSeries("day", "month", segments);
    }

    /** The parts pooled; closed if all of them are. */
    static Attainment sum(List<Attainment> parts) {
        return parts.stream().allMatch(Attainment::isClosed) ? new Attainment.Closed() : Pooling.pool(parts);
    }

    /** Whether the sum of the parts lacks some that are unavailable. */
    static boolean isPartial(List<Attainment> parts) {
        return parts.stream().anyMatch(Attainment::isUnavailable)
                && parts.stream().anyMatch(part -> part.measured().isPresent());
    }

    /** {@code 08:30–09:00}; with the UTC offset in the hour that the clock repeats. */
    private static String times(TimeRange range, ZoneId zone) {
        ZonedDateTime start = range.start().atZone(zone);
        // When clocks go back, two intervals would have the same label without the offset.
        boolean twice = zone.getRules().getValidOffsets(start.toLocalDateTime()).size() > 1;
        return TIME.format(start) + "–" + TIME.format(range.end().atZone(zone))
                + (twice ? " (" + start.getOffset().getId() + ")" : "");
    }

    private static String unit(Duration length) {
        return switch ((int) length.toMinutes()) {
            case 15 -> "quarter hour";
            case 30 -> "half hour";
            case 60 -> "hour";
            default -> "interval";
        };
    }

    /** The title of the chart. */
    String title() {
        return "By " + unit + (segments.size() > 1 ? " and " + segmentUnit : "");
    }

    /** The unit of the segments as a heading. */
    String segmentTitle() {
        return segmentUnit.equals("day") ? "Day" : "Month";
    }

    /** The chart in sentences, also for screen readers. */
    String caption(Figures figures) {
        List<Ratio> points = segments.stream()
                .flatMap(segment -> segment.points().stream())
                .flatMap(point -> point.attainment().measured().stream())
                .toList();
        if (points.isEmpty()) {
            return "No " + unit + " has counted contacts.";
        }
        String all = Prose.manyGrouped(points.size(), unit);
        String counted = figures.target()
                .map(target -> Prose.grouped(points.stream()
                                .filter(ratio -> ratio.meets(target))
                                .count())
                        + " of " + all + " with contacts reached the target of " + Figures.percent(target) + ".")
                .orElse(all + " with contacts.");
        return counted + extremes(figures);
    }

    private String extremes(Figures figures) {
        List<Segment> measured = segments.stream()
                .filter(segment -> segment.attainment().measured().isPresent())
                .sorted(Comparator.comparing(
                        segment -> segment.attainment().measured().orElseThrow()))
                .toList();
        return measured.size() < 2
                ? ""
                : " Lowest " + segmentUnit + ": " + said(measured.get(0), figures) + "; highest: "
                        + said(measured.get(measured.size() - 1), figures) + ".";
    }

    private static String said(Segment segment, Figures figures) {
        return segment.label() + " with " + figures.percent(segment.attainment());
    }
}
