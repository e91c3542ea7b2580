package io.github.queuesla.report.level;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Metric.Sample;
import io.github.queuesla.report.MoneyText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The metrics of service levels: the last window of each that has begun and, if it is split into rows, those of its last
 * interval that has. Unknown values are absent, never 0: a level without traffic has no ratio, and its state says why.
 * Immutable.
 *
 * @param report the report
 * @param last the last window of each service level that has begun; the first one if none has
 */
record LevelMetrics(LevelReport report, List<LevelWindow> last) {

    static List<Metric> of(LevelReport report) {
        return new LevelMetrics(
                        report,
                        report.levels().stream()
                                .flatMap(level -> last(level.windows()).stream())
                                .toList())
                .metrics();
    }

    private static Optional<LevelWindow> last(List<LevelWindow> windows) {
        return windows.stream()
                .filter(window -> window.result().outcome().state() != WindowResult.State.NOT_YET)
                .reduce((earlier, later) -> later)
                .or(() -> windows.stream().findFirst());
    }

    private List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>(ofWindows());
        metrics.addAll(ofBasis());
        metrics.addAll(ofSpans());
        Breakdown breakdown = report.result().breakdown();
        if (breakdown.splitsCounts() || breakdown.byDivision()) {
            metrics.addAll(ofRows(breakdown.granularity().isPresent() ? " in the last interval" : ""));
        }
        metrics.add(new Metric(
                "queue_sla_generated_timestamp_seconds",
                "Time at which these numbers were generated.",
                List.of(new Sample(List.of(), Metric.value(report.provenance().generatedAt())))));
        return metrics;
    }

    private List<Metric> ofWindows() {
        return List.of(
                window(
                        "level_ratio",
                        "Service level of the last window by the agreed roll-up, from 0 to 1; absent if there is none or if"
                                + " queues are missing.",
                        window -> window.outcome()
                                .level()
                                // A gauge has no place for "partial", and an alert on a partial level would be false.
                                .filter(level -> window.outcome().missing() == 0)
                                .map(Metric::value)),
                window(
                        "target_ratio",
                        "Target of the last window, from 0 to 1.",
                        window -> window.outcome().target().map(Fraction::of).map(Metric::value)),
                window(
                        "target_met",
                        "Whether the last window reaches its target (1) or misses it (0), so far if it is not complete; absent"
                                + " without a verdict.",
                        window -> window.outcome().met().map(Metric::value)),
                Metric.of(
                        "queue_sla_credit",
                        "Credit of the client for the last window, in the currency of the label; negative for a bonus.",
                        last,
                        window -> MoneyText.credit(window.result())
                                .map(credit -> sample(window, MoneyText.amount(credit))
                                        .with("currency", credit.currency().getCurrencyCode()))),
                window(
                        "numerator",
                        "Contacts of the last window that met the service level, in all available queues.",
                        window ->
                                window.pooled().measured().map(Ratio::numerator).map(Metric::value)),
                window(
                        "denominator",
                        "Contacts of the last window that are counted, in all available queues.",
                        window -> window.pooled()
                                .measured()
                                .map(Ratio::denominator)
                                .map(Metric::value)),
                window(
                        "missing_queues",
                        "Queues of the last window whose counts are unavailable or incomplete.",
                        window -> Optional.of(Metric.value(window.outcome().missing()))),
                new Metric(
                        "queue_sla_state",
                        "State of the last window: 1 for the current state, 0 for the others.",
                        last.stream().flatMap(LevelMetrics::states).toList()));
    }

    /** The fraction of each level; that of a weighted level is in its parts. */
    private List<Metric> ofBasis() {
        List<BasisFields.WeightedPart> parts =
                last.stream().flatMap(BasisFields::parts).toList();
        return List.of(
                side(
                        "level_numerator",
                        "Contacts, queues or intervals of the last window that met, as the label unit says; absent for an"
                                + " average or if queues are missing.",
                        BasisSides::numerator),
                side(
                        "level_denominator",
                        "Contacts, queues or intervals of the last window that its level counts, as the label unit says;"
                                + " absent if queues are missing.",
                        BasisSides::denominator),
                Metric.of(
                        "queue_sla_part_numerator",
                        "Contacts of a weighted part that met the service level.",
                        parts,
                        part -> part.ratio().map(ratio -> sample(part, Metric.value(ratio.numerator())))),
                Metric.of(
                        "queue_sla_part_denominator",
                        "Contacts of a weighted part that are counted; absent without traffic.",
                        parts,
                        part -> part.ratio().map(ratio -> sample(part, Metric.value(ratio.denominator())))),
                Metric.of(
                        "queue_sla_part_share_ratio",
                        "Share of a weighted part in the level of the last window, from 0 to 1; 0 without traffic.",
                        parts,
                        part -> Optional.of(sample(part, Metric.value(part.share())))));
    }

    private Metric side(String name, String help, Function<BasisSides, Optional<Long>> side) {
        return Metric.of(
                "queue_sla_" + name,
                help,
                last,
                window -> BasisFields.sides(window)
                        .filter(sides -> window.result().outcome().missing() == 0)
                        .flatMap(sides -> side.apply(sides)
                                .map(number -> sample(window, Metric.value(number))
                                        .with("unit", sides.unit())
                                        .with("queue", BasisFields.queue(window).map(Queue::name)))));
    }

    private static Sample sample(BasisFields.WeightedPart part, BigDecimal value) {
        return sample(part.window(), value).with("part", part.part().label());
    }

    private List<Metric> ofSpans() {
        return List.of(
                window(
                        "provisional",
                        "Whether the platform may still change the numbers of the last window.",
                        window -> Optional.of(Metric.value(window.outcome().provisional()))),
                window(
                        "window_complete",
                        "Whether these numbers cover the whole last window.",
                        window -> Optional.of(Metric.value(window.span().whole()))),
                window(
                        "window_start_timestamp_seconds",
                        "Start of the covered part of the last window.",
                        window -> Optional.of(Metric.value(window.span().range().start()))),
                window(
                        "window_end_timestamp_seconds",
                        "End of the covered part of the last window.",
                        window -> Optional.of(Metric.value(window.span().range().end()))));
    }

    /** The metrics of rows; their names differ from those of windows, so that a sum never mixes parts and the whole. */
    private List<Metric> ofRows(String which) {
        return List.of(
                row(
                        "ratio",
                        "Service level of the row" + which + ", from 0 to 1; absent if there is none.",
                        row -> row.attainment().measured().map(Fraction::of).map(Metric::value)),
                row(
                        "target_met",
                        "Whether the row" + which
                                + " reaches the target (1) or misses it (0); absent without a verdict.",
                        row -> row.targetMet().map(Metric::value)),
                row(
                        "numerator",
                        "Contacts of the row" + which + " that met the service level.",
                        row -> row.attainment().measured().map(Ratio::numerator).map(Metric::value)),
                row(
                        "denominator",
                        "Contacts of the row" + which + " that are counted.",
                        row -> row.attainment()
                                .measured()
                                .map(Ratio::denominator)
                                .map(Metric::value)),
                row(
                        "start_timestamp_seconds",
                        "Start of the time range of the row.",
                        row -> Optional.of(Metric.value(row.range().start()))),
                row(
                        "end_timestamp_seconds",
                        "End of the time range of the row.",
                        row -> Optional.of(Metric.value(row.range().end()))));
    }

    private Metric window(String name, String help, Function<WindowResult, Optional<BigDecimal>> value) {
        return Metric.of(
                "queue_sla_" + name,
                help,
                last,
                window -> value.apply(window.result()).map(number -> sample(window, number)));
    }

    private Metric row(String name, String help, Function<LevelRow, Optional<BigDecimal>> value) {
        return Metric.of(
                "queue_sla_row_" + name,
                help,
                last.stream().flatMap(LevelMetrics::lastRows).toList(),
                row -> value.apply(row).map(number -> sample(row, number)));
    }

    /** The rows of the last interval of a window that has begun. */
    private static Stream<LevelRow> lastRows(LevelWindow window) {
        List<LevelRow> rows = window.rows();
        // A scrape needs one sample per label set, so only the last interval becomes samples.
        Optional<Instant> latest = rows.stream()
                .filter(row -> !row.attainment().isNotYet())
                .map(row -> row.range().start())
                .max(Comparator.naturalOrder());
        return rows.stream()
                .filter(row -> latest.filter(row.range().start()::equals).isPresent());
    }

    private static Stream<Sample> states(LevelWindow window) {
        return Stream.of(WindowResult.State.values())
                .map(state -> sample(
                                window, Metric.value(window.result().outcome().state() == state))
                        .with("state", Codes.of(state)));
    }

    private static Sample sample(LevelWindow window, BigDecimal value) {
        return new Sample(List.of(), value)
                .with("contract", window.report().result().contract().name())
                .with("service_level", window.level().name())
                .with("client", window.level().scope().client());
    }

    private static Sample sample(LevelRow row, BigDecimal value) {
        Optional<Queue> queue = row.share().map(QueueResult::queue);
        boolean byDivision = row.window().report().result().breakdown().byDivision();
        return sample(row.window(), value)
                .with("queue", queue.map(Queue::name))
                .with("queue_id", queue.map(named -> named.id().value()))
                .with("media", row.share().flatMap(QueueResult::media).map(MediaType::name))
                .with(
                        "division",
                        queue.flatMap(Queue::division)
                                .filter(division -> byDivision)
                                .map(Division::name));
    }
}
