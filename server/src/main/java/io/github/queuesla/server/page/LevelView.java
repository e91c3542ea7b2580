package io.github.queuesla.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.live.LiveCounts;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.level.DefinitionWords;
import io.github.queuesla.report.level.LevelValues;
import io.github.queuesla.report.live.RowWords;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page about one service level. Immutable.
 *
 * @param words its row of the board
 * @param counts the counts behind it; absent before the first
 */
public record LevelView(RowWords words, Optional<LiveCounts> counts) {

    /** The end of the address of a report on this service level. */
    private static final String REPORT = "/level/report.";

    /**
     * A half hour of today, or a day of the window.
     *
     * @param interval its name
     * @param percent the attainment, or why there is none
     * @param counted met and counted contacts; empty without an attainment
     */
    public record Line(String interval, String percent, String counted) {}

    /** The name of the service level. */
    public String name() {
        return level().name();
    }

    /** The definition in words. */
    public List<String> definition() {
        return DefinitionWords.lines(level());
    }

    /** The row of the board. */
    public RowView row() {
        return RowView.of(words);
    }

    /** The address of the report on the current window in that format. */
    public String report(String suffix) {
        return REPORT + suffix + "?name=" + URLEncoder.encode(name(), UTF_8);
    }

    /** Whether there are counts. */
    public boolean isCounted() {
        return counts.isPresent();
    }

    /** Today by half hour. */
    public List<Line> halfHours() {
        return lines(today(), Granularity.HALF_HOUR);
    }

    /** The window by day. */
    public List<Line> days() {
        return lines(window(), Granularity.DAY);
    }

    /** The points of both charts as JSON that is safe in a page. */
    public String charts() {
        return new LevelCharts(this).json();
    }

    List<IntervalResult> today() {
        return intervals(counts.flatMap(found -> found.today(name())));
    }

    List<IntervalResult> window() {
        return intervals(counts.flatMap(found -> found.windows(name())));
    }

    private static List<IntervalResult> intervals(Optional<ServiceLevelResult> result) {
        return result.filter(found -> !found.windows().isEmpty())
                .map(found -> found.windows().get(found.windows().size() - 1).intervals())
                .orElse(List.of());
    }

    private List<Line> lines(List<IntervalResult> intervals, Granularity granularity) {
        List<Line> lines = new ArrayList<>();
        for (IntervalResult interval : intervals) {
            lines.add(new Line(
                    IntervalText.of(interval.range(), granularity, level().zone()),
                    percent(interval.attainment()),
                    interval.attainment().measured().map(LevelView::counted).orElse("")));
        }
        return lines;
    }

    private static String counted(Ratio ratio) {
        return Prose.grouped(ratio.numerator()) + " of " + Prose.grouped(ratio.denominator());
    }

    private String percent(Attainment attainment) {
        Value value = LevelValues.of(level()).percent(attainment);
        return value.isNothing() ? attainment.state().toString() : value.said();
    }

    ServiceLevel level() {
        LiveRow row = words.row();
        return row.level();
    }
}
