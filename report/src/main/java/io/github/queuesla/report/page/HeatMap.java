package io.github.queuesla.report.page;

import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Prose;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The service level by hour and weekday, as a table of shaded cells.
 *
 * @param days the column headings
 * @param rows the hours that are open on any day
 * @param key the shades and their ranges
 */
record HeatMap(List<String> days, List<Row> rows, List<HeatScale.Shade> key) {

    /**
     * One hour of the day on all weekdays.
     *
     * @param hour {@code 08:00}
     * @param cells a cell for each weekday
     */
    record Row(String hour, List<Cell> cells) {}

    /**
     * One hour of one weekday, pooled over the period.
     *
     * @param shade the CSS class
     * @param number the attainment in per cent, or a word in its place
     * @param counted the contacts that are counted; empty if there are none
     */
    record Cell(String shade, String number, String counted) {}

    /** The map of those intervals; empty for less than two open days, which it would only repeat. */
    static Optional<HeatMap> of(List<IntervalResult> intervals, Figures figures) {
        Map<Integer, Map<DayOfWeek, List<Attainment>>> hours = new TreeMap<>();
        Set<LocalDate> days = new HashSet<>();
        // By the local clock: after a change of the clocks, 08:00 is still the first hour of the day.
        intervals.stream().filter(interval -> !interval.attainment().isClosed()).forEach(interval -> {
            ZonedDateTime start =
                    interval.range().start().atZone(figures.level().zone());
            days.add(start.toLocalDate());
            hours.computeIfAbsent(start.getHour(), hour -> new EnumMap<>(DayOfWeek.class))
                    .computeIfAbsent(start.getDayOfWeek(), day -> new ArrayList<>())
                    .add(interval.attainment());
        });
        if (days.size() < 2) {
            return Optional.empty();
        }
        HeatScale scale = HeatScale.around(figures.target());
        List<Row> rows = new ArrayList<>();
        hours.forEach((hour, byDay) -> rows.add(new Row(
                String.format(Locale.ROOT, "%02d:00", hour),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> cell(byDay.getOrDefault(day, List.of()), figures, scale))
                        .toList())));
        return Optional.of(new HeatMap(
                Arrays.stream(DayOfWeek.values()).map(IntervalText::weekday).toList(), rows, scale.shades()));
    }

    private static Cell cell(List<Attainment> parts, Figures figures, HeatScale scale) {
        Attainment attainment = TimeSeries.sum(parts);
        return attainment.match(
                ratio -> new Cell(
                        scale.css(ratio),
                        figures.number(attainment) + (TimeSeries.isPartial(parts) ? " (partial)" : ""),
                        Prose.grouped(ratio.denominator())),
                state -> new Cell(shade(state), figures.verdict(attainment).word(), ""));
    }

    private static String shade(State state) {
        return switch (state) {
            case CLOSED -> "closed";
            case UNAVAILABLE -> "gap";
            case MEASURED, NO_TRAFFIC, UNRESOLVED, NOT_YET -> "idle";
        };
    }
}
