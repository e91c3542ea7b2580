package io.github.queuesla.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.core.assessment.Pooling;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.live.LiveCounts;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.core.live.LiveWindow;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.level.DefinitionWords;
import io.github.queuesla.report.level.LevelValues;
import io.github.queuesla.report.live.AlertWords;
import io.github.queuesla.report.live.RowWords;
import java.net.URLEncoder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page about one service level. Immutable.
 *
 * @param words its row of the board
 * @param row that row as markup
 * @param isCounted whether there are counts
 * @param today the half hours of today so far
 * @param window the days of the current window so far
 * @param queues its queues; none before the first counts
 * @param usual the weeks before; absent without a forecast from them
 */
public record LevelView(
        RowWords words,
        RowView row,
        boolean isCounted,
        List<IntervalResult> today,
        List<IntervalResult> window,
        List<QueueLine> queues,
        Optional<UsualWeek> usual) {

    /** The end of the address of a report on this service level. */
    private static final String REPORT = "/level/report.";

    private static final int MOST_DAYS = 3;

    /**
     * A half hour of today, or a day of the window.
     *
     * @param interval its name
     * @param percent the attainment, or why there is none
     * @param counted met and counted contacts; empty without an attainment
     */
    public record Line(String interval, String percent, String counted) {}

    public LevelView {
        today = List.copyOf(today);
        window = List.copyOf(window);
        queues = List.copyOf(queues);
    }

    /** The page about a row of the board. */
    public static LevelView of(RowWords words, LiveSnapshot snapshot) {
        ServiceLevel level = words.row().level();
        Optional<LiveCounts> counts = snapshot.counts();
        Optional<WindowResult> today =
                counts.flatMap(found -> found.today(level.name())).flatMap(ServiceLevelResult::lastWindow);
        Optional<WindowResult> window =
                counts.flatMap(found -> found.window(level.name())).flatMap(ServiceLevelResult::lastWindow);
        return new LevelView(
                words,
                RowView.of(words),
                counts.isPresent(),
                intervals(today),
                days(intervals(window), level.zone()),
                QueueLine.of(words, snapshot, today, window),
                snapshot.forecast().flatMap(forecast -> UsualWeek.of(level, forecast)));
    }

    /** The name of the service level. */
    public String name() {
        return level().name();
    }

    /** The definition in words. */
    public List<String> definition() {
        return DefinitionWords.lines(level());
    }

    /** The rules of its alerts in words; may be none. */
    public List<String> alerts() {
        return level().conditions().alerts().stream()
                .map(alert -> new AlertWords(alert).rule())
                .toList();
    }

    /** The address of the report on the current window in that format. */
    public String report(String suffix) {
        return REPORT + suffix + "?name=" + URLEncoder.encode(name(), UTF_8);
    }

    /** Today by half hour. */
    public List<Line> halfHours() {
        return lines(today, Granularity.HALF_HOUR);
    }

    /** The window by day. */
    public List<Line> days() {
        return lines(window, Granularity.DAY);
    }

    /** The days that cost most misses beyond those that the target allows; none for a window of one day. */
    public List<String> worstDays() {
        return words.row().window().filter(found -> window.size() > 1).map(LiveWindow::days).orElse(List.of()).stream()
                .limit(MOST_DAYS)
                .map(day -> day.day() + ": " + counted(new Ratio(day.met(), day.counted())) + ", "
                        + Prose.grouped(day.excessMisses().ceiling()) + " more missed than the target allows")
                .toList();
    }

    /** The points of both charts as JSON that is safe in a page. */
    public String charts() {
        return new LevelCharts(this).json();
    }

    private static List<IntervalResult> intervals(Optional<WindowResult> counted) {
        return counted.map(WindowResult::intervals).orElse(List.of());
    }

    /** The intervals of a window, which opening hours may cut at odd minutes, as whole days. */
    private static List<IntervalResult> days(List<IntervalResult> intervals, ZoneId zone) {
        List<IntervalResult> days = new ArrayList<>();
        IntervalResult.byDay(intervals, zone)
                .forEach((date, parts) -> days.add(new IntervalResult(
                        new TimeRange(
                                date.atStartOfDay(zone).toInstant(),
                                date.plusDays(1).atStartOfDay(zone).toInstant()),
                        whole(parts.stream().map(IntervalResult::attainment).toList()),
                        TermCounts.sum(
                                parts.stream().map(IntervalResult::counts).toList()))));
        return days;
    }

    /** The attainment of a day: without a part that is not available it would look like all of it. */
    private static Attainment whole(List<Attainment> parts) {
        if (parts.stream().allMatch(Attainment::isClosed)) {
            return parts.get(0);
        }
        return parts.stream().filter(Attainment::isUnavailable).findFirst().orElseGet(() -> Pooling.pool(parts));
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
