package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Metric;
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
 * What is watched of service levels: the last window of each and, where it was split into rows, those of its last piece
 * of time. What is not known is absent, never 0: a level without traffic has no ratio, and its state says why. Immutable.
 *
 * @param report the report
 * @param last the last window of each service level
 */
record LevelMetrics(LevelReport report, List<LevelWindow> last) {

    LevelMetrics {
        last = List.copyOf(last);
    }

    static LevelMetrics of(LevelReport report) {
        return new LevelMetrics(
                report,
                report.levels().stream()
                        .map(LevelReport.Level::windows)
                        .flatMap(windows -> windows.stream().skip(Math.max(0, windows.size() - 1)))
                        .toList());
    }

    List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        addJudgement(metrics);
        addCounts(metrics);
        addWindow(metrics);
        if (isSplit()) {
            addRows(metrics);
        }
        metrics.add(new Metric(
                "queue_sla_generated_timestamp_seconds",
                "When these numbers were put together.",
                List.of(new Metric.Sample(List.of(), seconds(report.provenance().generatedAt())))));
        return metrics;
    }

    private boolean isSplit() {
        return report.result().breakdown().splitsCounts()
                || report.result().breakdown().byDivision();
    }

    private void addJudgement(List<Metric> metrics) {
        metrics.add(ofWindows(
                "queue_sla_level_ratio",
                "Service level by the agreed roll-up in the last window, from 0 to 1; absent without one and while queues are"
                        + " missing.",
                window -> window.outcome()
                        .level()
                        .filter(level -> window.outcome().missing() == 0)
                        .map(Metric::value)));
        metrics.add(ofWindows(
                "queue_sla_target_ratio",
                "What the service level of the last window is held against, from 0 to 1.",
                window -> window.outcome().owed().map(owed -> Metric.value(Fraction.of(owed)))));
        metrics.add(ofWindows(
                "queue_sla_target_met",
                "Whether the last window reaches its target (1) or misses it (0), so far while it is not complete; absent"
                        + " without a verdict.",
                window -> window.outcome().met().map(Metric::value)));
        metrics.add(Metric.of(
                "queue_sla_credit",
                "What the client gets back for the last window, in the currency of the label; negative is a bonus.",
                last,
                window -> MoneyText.credit(window.result())
                        .map(credit -> new Metric.Sample(labels(window), MoneyText.amount(credit))
                                .with("currency", credit.currency().getCurrencyCode()))));
    }

    private void addCounts(List<Metric> metrics) {
        metrics.add(ofWindows(
                "queue_sla_numerator",
                "Contacts of the last window that met the promise, in all queues that could be had.",
                window -> window.pooled().measured().map(Ratio::numerator).map(BigDecimal::valueOf)));
        metrics.add(ofWindows(
                "queue_sla_denominator",
                "Contacts of the last window that count, in all queues that could be had.",
                window -> window.pooled().measured().map(Ratio::denominator).map(BigDecimal::valueOf)));
        metrics.add(ofWindows(
                "queue_sla_missing_queues",
                "Queues of the last window whose counts could not be had in full.",
                window -> Optional.of(BigDecimal.valueOf(window.outcome().missing()))));
    }

    private void addWindow(List<Metric> metrics) {
        metrics.add(new Metric(
                "queue_sla_state",
                "How the last window stands: 1 for the state that holds, 0 for the others.",
                last.stream().flatMap(LevelMetrics::states).toList()));
        metrics.add(ofWindows(
                "queue_sla_provisional",
                "Whether the platform may still change the numbers of the last window.",
                window -> Optional.of(Metric.value(window.outcome().provisional()))));
        metrics.add(ofWindows(
                "queue_sla_window_complete",
                "Whether all of the last window is in these numbers.",
                window -> Optional.of(Metric.value(window.span().whole()))));
        metrics.add(ofWindows(
                "queue_sla_window_start_timestamp_seconds",
                "Start of the last window, as far as it was asked about.",
                window -> Optional.of(seconds(window.span().range().start()))));
        metrics.add(ofWindows(
                "queue_sla_window_end_timestamp_seconds",
                "End of the last window, as far as it was asked about.",
                window -> Optional.of(seconds(window.span().range().end()))));
    }

    /** Under names of their own, so that nobody adds up parts and the whole. */
    private void addRows(List<Metric> metrics) {
        List<LevelRow> rows = lastRows();
        String which = report.result().breakdown().granularity().isPresent() ? " in the last piece of time" : "";
        metrics.add(ofRows(
                rows,
                "queue_sla_row_ratio",
                "Service level of the row" + which + ", from 0 to 1; absent without one.",
                row -> row.attainment().measured().map(ratio -> Metric.value(Fraction.of(ratio)))));
        metrics.add(ofRows(
                rows,
                "queue_sla_row_target_met",
                "Whether the row" + which + " reaches the target (1) or misses it (0); absent without a verdict.",
                row -> row.targetMet().map(Metric::value)));
        metrics.add(ofRows(
                rows,
                "queue_sla_row_numerator",
                "Contacts of the row" + which + " that met the promise.",
                row -> row.attainment().measured().map(Ratio::numerator).map(BigDecimal::valueOf)));
        metrics.add(ofRows(
                rows,
                "queue_sla_row_denominator",
                "Contacts of the row" + which + " that count.",
                row -> row.attainment().measured().map(Ratio::denominator).map(BigDecimal::valueOf)));
        metrics.add(ofRows(
                rows,
                "queue_sla_row_start_timestamp_seconds",
                "Start of the time that the row is about.",
                row -> Optional.of(seconds(row.range().start()))));
        metrics.add(ofRows(
                rows,
                "queue_sla_row_end_timestamp_seconds",
                "End of the time that the row is about.",
                row -> Optional.of(seconds(row.range().end()))));
    }

    /** The rows of the last piece of time of each last window. */
    private List<LevelRow> lastRows() {
        List<LevelRow> rows = new ArrayList<>();
        for (LevelWindow window : last) {
            List<LevelRow> ofWindow = window.rows();
            Optional<Instant> latest =
                    ofWindow.stream().map(row -> row.range().start()).max(Comparator.naturalOrder());
            ofWindow.stream()
                    .filter(row -> latest.filter(row.range().start()::equals).isPresent())
                    .forEach(rows::add);
        }
        return rows;
    }

    private Metric ofWindows(String name, String help, Function<WindowResult, Optional<BigDecimal>> value) {
        return Metric.of(
                name,
                help,
                last,
                window -> value.apply(window.result()).map(number -> new Metric.Sample(labels(window), number)));
    }

    private static Metric ofRows(
            List<LevelRow> rows, String name, String help, Function<LevelRow, Optional<BigDecimal>> value) {
        return Metric.of(
                name, help, rows, row -> value.apply(row).map(number -> new Metric.Sample(labels(row), number)));
    }

    private static Stream<Metric.Sample> states(LevelWindow window) {
        return Stream.of(WindowResult.State.values())
                .map(state -> new Metric.Sample(
                                labels(window),
                                Metric.value(window.result().outcome().state() == state))
                        .with("state", Codes.of(state)));
    }

    private static List<Metric.Label> labels(LevelWindow window) {
        ServiceLevel level = window.level();
        List<Metric.Label> labels = new ArrayList<>();
        labels.add(
                new Metric.Label("contract", window.report().result().contract().name()));
        labels.add(new Metric.Label("service_level", level.name()));
        level.scope().client().ifPresent(client -> labels.add(new Metric.Label("client", client)));
        return labels;
    }

    private static List<Metric.Label> labels(LevelRow row) {
        List<Metric.Label> labels = labels(row.window());
        row.share().ifPresent(share -> {
            labels.add(new Metric.Label("queue", share.queue().name()));
            labels.add(new Metric.Label("queue_id", share.queue().id().value()));
            share.media().ifPresent(media -> labels.add(new Metric.Label("media", media.name())));
            share.queue()
                    .division()
                    .filter(division ->
                            row.window().report().result().breakdown().byDivision())
                    .ifPresent(division -> labels.add(new Metric.Label("division", division.name())));
        });
        return labels;
    }

    private static BigDecimal seconds(Instant moment) {
        return BigDecimal.valueOf(moment.getEpochSecond());
    }
}
