package io.github.queuesla.server.page;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.live.UsualInterval;
import io.github.queuesla.core.live.VolumeForecast;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelValues;
import io.github.queuesla.report.page.HeatScale;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The attainment of the weeks before by time of day and weekday, as a table of shaded cells. Immutable.
 *
 * @param days the column headings
 * @param rows the times of day at which contacts were counted
 * @param key the shades and their ranges
 * @param weeks the first and the last day
 */
public record UsualWeek(List<String> days, List<Row> rows, List<HeatScale.Shade> key, String weeks) {

    /** A time of day on all weekdays. */
    public record Row(String time, List<Cell> cells) {}

    /**
     * A time of day of one weekday.
     *
     * @param shade the CSS class
     * @param percent the attainment, or a dash
     * @param counted the contacts that are counted; empty if there are none
     */
    public record Cell(String shade, String percent, String counted) {}

    public UsualWeek {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
        key = List.copyOf(key);
    }

    /** The week of a service level; empty without a counted contact. */
    static Optional<UsualWeek> of(ServiceLevel level, VolumeForecast forecast) {
        Map<LocalTime, Map<DayOfWeek, Ratio>> times = new TreeMap<>();
        for (UsualInterval interval : forecast.usual(level)) {
            times.computeIfAbsent(interval.start(), time -> new EnumMap<>(DayOfWeek.class))
                    .put(interval.weekday(), interval.ratio());
        }
        if (times.isEmpty()) {
            return Optional.empty();
        }
        HeatScale scale = HeatScale.around(level.definition().target());
        List<Row> rows = new ArrayList<>();
        times.forEach((time, week) -> rows.add(new Row(
                time.toString(),
                Stream.of(DayOfWeek.values())
                        .map(day -> Optional.ofNullable(week.get(day)))
                        .map(ratio ->
                                ratio.map(known -> cell(known, level, scale)).orElse(new Cell("idle", "–", "")))
                        .toList())));
        return Optional.of(new UsualWeek(
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .toList(),
                rows,
                scale.shades(),
                forecast.basis().first() + " to " + forecast.basis().last()));
    }

    private static Cell cell(Ratio ratio, ServiceLevel level, HeatScale scale) {
        return new Cell(
                scale.css(ratio),
                LevelValues.of(level).share(Fraction.of(ratio)).words(),
                Prose.grouped(ratio.denominator()));
    }
}
