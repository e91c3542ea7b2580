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
 * How a service level went over time: in pieces as fine as can be drawn, and in stretches of them. Closed hours are no
 * part of it.
 *
 * @param unit what a piece is called, in the singular
 * @param stretchUnit what a stretch is called, in the singular
 * @param stretches in order of time; none without open hours
 */
record TimeSeries(String unit, String stretchUnit, List<Stretch> stretches) {

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
     * @param attainment all its pieces together
     * @param partial whether pieces are missing from that
     * @param pieces in order of time, at least one
     */
    record Stretch(String label, String shortLabel, Attainment attainment, boolean partial, List<Piece> pieces) {

        static Stretch of(String label, String shortLabel, List<Piece> pieces) {
            List<Attainment> parts = pieces.stream().map(Piece::attainment).toList();
            boolean partial = isPartial(parts) || pieces.stream().anyMatch(Piece::partial);
            return new Stretch(label, shortLabel, sum(parts), partial, pieces);
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
        List<Stretch> stretches = new ArrayList<>();
        days.forEach((day, intervals) -> stretches.add(Stretch.of(
                DAY.format(day),
                SHORT_DAY.format(day),
                intervals.stream()
                        .map(interval -> new Piece(times(interval.range(), zone), interval.attainment(), false))
                        .toList())));
        String unit = days.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(first -> unit(first.range().length()))
                .orElse("interval");
        return new TimeSeries(unit, "day", stretches);
    }

    private static TimeSeries byMonth(Map<LocalDate, List<IntervalResult>> days) {
        Map<YearMonth, List<Piece>> months = new LinkedHashMap<>();
        days.forEach((day, intervals) -> {
            List<Attainment> parts =
                    intervals.stream().map(IntervalResult::attainment).toList();
            months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                    .add(new Piece(DAY.format(day), sum(parts), isPartial(parts)));
        });
        List<Stretch> stretches = new ArrayList<>();
        months.forEach((month, pieces) -> stretches.add(Stretch.of(MONTH.format(month), MONTH.format(month), pieces)));
        return new TimeSeries("day", "month", stretches);
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
        return "By " + unit + (stretches.size() > 1 ? " and " + stretchUnit : "");
    }

    /** The unit of the stretches as a heading. */
    String stretchTitle() {
        return stretchUnit.equals("day") ? "Day" : "Month";
    }

    /** What there is to see, in sentences, for whoever cannot see the chart. */
    String caption(Figures figures) {
        List<Ratio> pieces = stretches.stream()
                .flatMap(stretch -> stretch.pieces().stream())
                .flatMap(piece -> piece.attainment().measured().stream())
                .toList();
        if (pieces.isEmpty()) {
            return "No " + unit + " with contacts that count.";
        }
        String all = Figures.count(pieces.size()) + " " + unit + (pieces.size() == 1 ? "" : "s");
        String counted = figures.target()
                .map(target -> Figures.count(pieces.stream()
                                .filter(ratio -> ratio.meets(target))
                                .count())
                        + " of " + all + " with contacts reached the target of " + Figures.percent(target) + ".")
                .orElse(all + " with contacts.");
        return counted + extremes(figures);
    }

    private String extremes(Figures figures) {
        List<Stretch> measured = stretches.stream()
                .filter(stretch -> stretch.attainment().measured().isPresent())
                .sorted(Comparator.comparing(
                        stretch -> stretch.attainment().measured().orElseThrow()))
                .toList();
        return measured.size() < 2
                ? ""
                : " Lowest " + stretchUnit + ": " + said(measured.get(0), figures) + "; highest: "
                        + said(measured.get(measured.size() - 1), figures) + ".";
    }

    private static String said(Stretch stretch, Figures figures) {
        return stretch.label() + " with " + figures.percent(stretch.attainment());
    }
}
