package io.github.queuesla.report.page;

import io.github.queuesla.core.assessment.Pooling;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.TimeRange;
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
 * How a service level went over time: in points as fine as can be drawn, and in segments of them. Closed hours are no
 * part of it.
 *
 * @param unit what a point is called, in the singular
 * @param segmentUnit what a segment is called, in the singular
 * @param segments in order of time; none without open hours
 */
record TimeSeries(String unit, String segmentUnit, List<Segment> segments) {

    private static final int MOST_DAYS_BY_INTERVAL = 62;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * Something of the same day, or of the same month.
     *
     * @param label what it is called
     * @param shortLabel what it is called where there is little room
     * @param attainment all its points together
     * @param partial whether points are missing from that
     * @param points in order of time, at least one
     */
    record Segment(String label, String shortLabel, Attainment attainment, boolean partial, List<Point> points) {

        static Segment of(String label, String shortLabel, List<Point> points) {
            List<Attainment> parts = points.stream().map(Point::attainment).toList();
            boolean partial = isPartial(parts) || points.stream().anyMatch(Point::partial);
            return new Segment(label, shortLabel, sum(parts), partial, points);
        }
    }

    /**
     * The finest there is to see.
     *
     * @param label what it is called within its segment
     * @param attainment what became of the promise
     * @param partial whether something is missing from that
     */
    record Point(String label, Attainment attainment, boolean partial) {}

    /** By interval within days; when there are many, by day within months. */
    static TimeSeries of(List<IntervalResult> intervals, ZoneId zone) {
        Map<LocalDate, List<IntervalResult>> days = new LinkedHashMap<>();
        intervals.stream()
                .filter(interval -> !interval.attainment().isClosed())
                .forEach(interval -> days.computeIfAbsent(
                                LocalDate.ofInstant(interval.range().start(), zone), day -> new ArrayList<>())
                        .add(interval));
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

    /** All of them together; closed where nothing is open. */
    static Attainment sum(List<Attainment> parts) {
        return parts.stream().allMatch(Attainment::isClosed) ? new Attainment.Closed() : Pooling.pool(parts);
    }

    /** Whether there is a sum, and some are not in it because they could not be had. */
    static boolean isPartial(List<Attainment> parts) {
        return parts.stream().anyMatch(Attainment::isUnavailable)
                && parts.stream().anyMatch(part -> part.measured().isPresent());
    }

    /** {@code 08:30–09:00}; with the offset where the clock shows the same time twice. */
    private static String times(TimeRange range, ZoneId zone) {
        ZonedDateTime start = range.start().atZone(zone);
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

    /** What is drawn, in a few words. */
    String title() {
        return "By " + unit + (segments.size() > 1 ? " and " + segmentUnit : "");
    }

    /** The unit of the segments as a heading. */
    String segmentTitle() {
        return segmentUnit.equals("day") ? "Day" : "Month";
    }

    /** What there is to see, in sentences, for whoever cannot see the chart. */
    String caption(Figures figures) {
        List<Ratio> points = segments.stream()
                .flatMap(segment -> segment.points().stream())
                .flatMap(point -> point.attainment().measured().stream())
                .toList();
        if (points.isEmpty()) {
            return "No " + unit + " with contacts that count.";
        }
        String all = Figures.count(points.size()) + " " + unit + (points.size() == 1 ? "" : "s");
        String counted = figures.target()
                .map(target -> Figures.count(points.stream()
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
