package io.github.queuesla.report.level;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Metric.Sample;
import io.github.queuesla.report.MoneyText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The metrics of service levels: the last window of each that has begun, and its queues. Unknown values are absent, never 0: a level
 * without traffic has no ratio, and its state says why. Immutable.
 *
 * @param report the report
 * @param split the same results by queue, and by queue and medium; may be none
 * @param last the last window of each service level that has begun; the first one if none has
 */
record LevelMetrics(LevelReport report, List<Result> split, List<LevelWindow> last) {

    /** What the fraction of a level counts. */
    private static final List<String> LEVELS_OF = List.of(BasisSides.CONTACTS, BasisSides.QUEUES, BasisSides.INTERVALS);

    /** The state of a window that has a number, but not of all its queues. */
    private static final String PARTIAL = "partial";

    static List<Metric> of(LevelReport report, List<Result> split) {
        return new LevelMetrics(report, split, lastWindows(report)).metrics();
    }

    /** The last window of each service level that has begun; the first one if none has. */
    static List<LevelWindow> lastWindows(LevelReport report) {
        return report.levels().stream()
                .flatMap(level -> last(level.windows()).stream())
                .toList();
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
        split.forEach(result -> metrics.addAll(QueueMetrics.of(report.with(result))));
        metrics.add(new Metric(
                "queue_sla_generated_timestamp_seconds",
                "Time at which these numbers were generated.",
                List.of(new Sample(List.of(), Metric.value(report.provenance().generatedAt()))
                        .with("contract", report.result().contract().name()))));
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
                        "met_contacts",
                        "Contacts of the last window that met the service level, in all available queues.",
                        window -> met(window.pooled())),
                window(
                        "counted_contacts",
                        "Contacts of the last window that are counted, in all available queues.",
                        window -> counted(window.pooled())),
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
        List<Metric> metrics = new ArrayList<>();
        for (String counted : LEVELS_OF) {
            metrics.add(side(
                    "level_met_" + counted,
                    "The " + counted + " of the last window that met; absent if its level is of something else, for an"
                            + " average, or if queues are missing.",
                    counted,
                    BasisSides::numerator));
            metrics.add(side(
                    "level_counted_" + counted,
                    "The " + counted + " of the last window that its level counts; absent if its level is of something"
                            + " else, or if queues are missing.",
                    counted,
                    BasisSides::denominator));
        }
        metrics.addAll(List.of(
                Metric.of(
                        "queue_sla_part_met_contacts",
                        "Contacts of a weighted part that met the service level.",
                        parts,
                        part -> part.ratio().map(ratio -> sample(part, Metric.value(ratio.numerator())))),
                Metric.of(
                        "queue_sla_part_counted_contacts",
                        "Contacts of a weighted part that are counted; absent without traffic.",
                        parts,
                        part -> part.ratio().map(ratio -> sample(part, Metric.value(ratio.denominator())))),
                Metric.of(
                        "queue_sla_part_share_ratio",
                        "Share of a weighted part in the level of the last window, from 0 to 1; 0 without traffic.",
                        parts,
                        part -> Optional.of(sample(part, Metric.value(part.share()))))));
        return metrics;
    }

    /** One side of the fractions that count this; a metric has one unit, so each kind has its own. */
    private Metric side(String name, String help, String counted, Function<BasisSides, Optional<Long>> side) {
        return Metric.of(
                "queue_sla_" + name,
                help,
                last,
                window -> BasisFields.sides(window)
                        .filter(sides -> window.result().outcome().missing() == 0
                                && sides.counted().filter(counted::equals).isPresent())
                        .flatMap(sides -> side.apply(sides)
                                .map(number -> sample(window, Metric.value(number))
                                        .with("unit", sides.unit())
                                        .with("queue", BasisFields.queue(window).map(Queue::name))
                                        .with(
                                                "organisation",
                                                BasisFields.queue(window)
                                                        .map(Queue::id)
                                                        .flatMap(QueueId::organisation)))));
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

    private Metric window(String name, String help, Function<WindowResult, Optional<BigDecimal>> value) {
        return Metric.of(
                "queue_sla_" + name,
                help,
                last,
                window -> value.apply(window.result()).map(number -> sample(window, number)));
    }

    private static Stream<Sample> states(LevelWindow window) {
        WindowResult.Outcome outcome = window.result().outcome();
        // A sum without some of the queues must not pass for a measurement of all.
        boolean partial = outcome.state() == WindowResult.State.MEASURED && outcome.missing() > 0;
        String current = partial ? PARTIAL : Codes.of(outcome.state());
        return Stream.concat(Stream.of(WindowResult.State.values()).map(Codes::of), Stream.of(PARTIAL))
                .map(state ->
                        sample(window, Metric.value(state.equals(current))).with("state", state));
    }

    /** Contacts that met the service level: 0 without traffic, unknown if not yet begun, closed or unavailable. */
    static Optional<BigDecimal> met(Attainment attainment) {
        return count(attainment, Ratio::numerator);
    }

    /** Contacts that are counted: 0 without traffic, unknown if not yet begun, closed or unavailable. */
    static Optional<BigDecimal> counted(Attainment attainment) {
        return count(attainment, Ratio::denominator);
    }

    private static Optional<BigDecimal> count(Attainment attainment, ToLongFunction<Ratio> side) {
        return attainment.match(
                ratio -> Optional.of(Metric.value(side.applyAsLong(ratio))),
                state -> state == WindowResult.State.NO_TRAFFIC || state == WindowResult.State.UNRESOLVED
                        ? Optional.of(BigDecimal.ZERO)
                        : Optional.empty());
    }

    /** A sample with the labels of a service level. */
    static Sample sample(LevelWindow window, BigDecimal value) {
        return Sample.of(window.report().result().contract().name(), window.level(), value);
    }
}
