package io.github.queuesla.report.level;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Metric.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The metrics of queues, or of the media of queues: the last window of each service level or, split by time, its last
 * interval that has begun. Their names differ from those of windows, so that a sum never mixes parts and the whole. Immutable.
 *
 * @param breakdown the parts of the report
 * @param windows the last window of each service level
 * @param rows the rows of those windows, in their last interval
 */
record QueueMetrics(Breakdown breakdown, List<LevelWindow> windows, List<LevelRow> rows) {

    /** The metrics of the media of queues if the result is split by media, else those of queues. */
    static List<Metric> of(LevelReport report) {
        Breakdown breakdown = report.result().breakdown();
        List<LevelWindow> windows = LevelMetrics.lastWindows(report);
        List<LevelRow> rows = windows.stream().flatMap(QueueMetrics::lastRows).toList();
        QueueMetrics metrics = new QueueMetrics(breakdown, windows, rows);
        return breakdown.byMedia() ? metrics.ofMedia() : metrics.ofQueues();
    }

    private List<Metric> ofQueues() {
        List<Metric> metrics = new ArrayList<>(levels("queue_sla_queue_", "the queue"));
        metrics.add(gauge(
                "queue_sla_queue_available",
                "Whether the counts of the queue are available and complete (1) or not (0).",
                row -> Optional.of(Metric.value(!row.attainment().isUnavailable()))));
        if (breakdown.granularity().isPresent()) {
            metrics.add(interval("start", "Start", row -> row.range().start()));
            metrics.add(interval("end", "End", row -> row.range().end()));
        }
        return metrics;
    }

    private List<Metric> ofMedia() {
        // Rows without a medium are contacts whose medium is unknown, or the whole queue if the API gives no media.
        boolean known = rows.stream().anyMatch(QueueMetrics::hasMedium);
        List<LevelRow> media = rows.stream()
                .filter(row ->
                        hasMedium(row) || (known && row.attainment().measured().isPresent()))
                .toList();
        return new QueueMetrics(breakdown, windows, media).levels("queue_sla_queue_media_", "the medium in the queue");
    }

    private List<Metric> levels(String prefix, String part) {
        String where = " of " + part + " in the last window or, split by time, in its last interval";
        return List.of(
                gauge(
                        prefix + "ratio",
                        "Service level" + where + ", from 0 to 1; absent if there is none.",
                        row -> row.attainment().measured().map(Fraction::of).map(Metric::value)),
                gauge(
                        prefix + "target_met",
                        "Whether " + part
                                + " reaches the target on its own (1) or misses it (0), so far if it is not complete; absent"
                                + " without a verdict.",
                        row -> row.targetMet().map(Metric::value)),
                gauge(
                        prefix + "met_contacts",
                        "Contacts" + where + " that met the service level; absent if unavailable.",
                        row -> LevelMetrics.met(row.attainment())),
                gauge(
                        prefix + "counted_contacts",
                        "Contacts" + where + " that are counted; absent if unavailable.",
                        row -> LevelMetrics.counted(row.attainment())));
    }

    private Metric gauge(String name, String help, Function<LevelRow, Optional<BigDecimal>> value) {
        return Metric.of(name, help, rows, row -> value.apply(row).map(number -> sample(row, number)));
    }

    /** A time of the last interval; one sample for each service level, since all queues have the same intervals. */
    private Metric interval(String name, String title, Function<LevelRow, Instant> time) {
        return Metric.of(
                "queue_sla_interval_" + name + "_timestamp_seconds",
                title + " of the last interval of the last window.",
                windows,
                window -> lastRows(window)
                        .findFirst()
                        .map(row -> LevelMetrics.sample(window, Metric.value(time.apply(row)))));
    }

    private static boolean hasMedium(LevelRow row) {
        return row.share().flatMap(QueueResult::media).isPresent();
    }

    /** The rows of the last interval of a window that has begun. */
    private static Stream<LevelRow> lastRows(LevelWindow window) {
        List<LevelRow> rows = window.allRows();
        // A scrape needs one sample per label set, so only the last interval becomes samples.
        Optional<Instant> latest = rows.stream()
                .filter(row -> !row.attainment().isNotYet())
                .map(row -> row.range().start())
                .max(Comparator.naturalOrder());
        return rows.stream()
                .filter(row -> latest.filter(row.range().start()::equals).isPresent());
    }

    private Sample sample(LevelRow row, BigDecimal value) {
        Optional<Queue> queue = row.queue();
        return LevelMetrics.sample(row.window(), value)
                .with("queue", queue.map(Queue::name))
                .with("organisation", queue.map(Queue::id).flatMap(QueueId::organisation))
                .with("queue_id", queue.map(named -> named.id().value()))
                .with("media", row.share().flatMap(QueueResult::media).map(MediaType::name))
                .with(
                        "division",
                        queue.flatMap(Queue::division)
                                .filter(division -> breakdown.byDivision())
                                .map(Division::name));
    }
}
