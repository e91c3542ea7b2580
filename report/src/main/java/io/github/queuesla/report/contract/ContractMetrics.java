package io.github.queuesla.report.contract;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.MoneyText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the last window of each service level in the text format of Prometheus. What is not known is absent, never 0: a
 * level without traffic has no ratio, and its state says why.
 */
final class ContractMetrics {

    /** As many digits as a reader's floating-point number holds; cut, so that a miss never becomes the target. */
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.DOWN);

    /** The last window of a service level, with the labels that its samples carry. */
    private record Last(MetricLabels labels, WindowResult window) {}

    private final List<Last> levels = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ContractMetrics(ContractReport report) {
        for (ServiceLevelResult result : report.assessment().levels()) {
            List<WindowResult> windows = result.windows();
            if (!windows.isEmpty()) {
                MetricLabels labels = labels(report.assessment().contract().name(), result.level());
                levels.add(new Last(labels, windows.get(windows.size() - 1)));
            }
        }
    }

    static void write(ContractReport report, Writer out) throws IOException {
        ContractMetrics metrics = new ContractMetrics(report);
        metrics.addJudgement();
        metrics.addCounts();
        metrics.addWindow();
        metrics.head("queue_sla_generated_timestamp_seconds", "When these numbers were put together.");
        metrics.sample(
                "queue_sla_generated_timestamp_seconds",
                MetricLabels.none(),
                BigDecimal.valueOf(report.provenance().generatedAt().getEpochSecond()));
        out.write(metrics.text.toString());
    }

    private static MetricLabels labels(String contract, ServiceLevel level) {
        MetricLabels labels = MetricLabels.none().with("contract", contract).with("service_level", level.name());
        return level.scope()
                .client()
                .map(client -> labels.with("client", client))
                .orElse(labels);
    }

    private void addJudgement() {
        gauge(
                "queue_sla_level_ratio",
                "Service level by the agreed roll-up in the last window, from 0 to 1; absent without one and while queues are"
                        + " missing.",
                window -> window.outcome()
                        .level()
                        .filter(level -> window.outcome().missing() == 0)
                        .map(ContractMetrics::number));
        gauge(
                "queue_sla_target_ratio",
                "What the service level of the last window is held against, from 0 to 1.",
                window -> window.outcome().owed().map(owed -> number(Fraction.of(owed))));
        gauge(
                "queue_sla_target_met",
                "Whether the last window reaches its target (1) or misses it (0), so far while it is not complete; absent"
                        + " without a verdict.",
                window -> window.outcome().met().map(ContractMetrics::truth));
        head(
                "queue_sla_credit",
                "What the client gets back for the last window, in the currency of the label; negative is a bonus.");
        for (Last last : levels) {
            MoneyText.credit(last.window()).ifPresent(credit -> credit(last.labels(), credit));
        }
    }

    private void addCounts() {
        gauge(
                "queue_sla_numerator",
                "Contacts of the last window that met the promise, in all queues that could be had.",
                window -> ratio(window).map(ratio -> BigDecimal.valueOf(ratio.numerator())));
        gauge(
                "queue_sla_denominator",
                "Contacts of the last window that count, in all queues that could be had.",
                window -> ratio(window).map(ratio -> BigDecimal.valueOf(ratio.denominator())));
        gauge(
                "queue_sla_missing_queues",
                "Queues of the last window whose counts could not be had in full.",
                window -> Optional.of(BigDecimal.valueOf(window.outcome().missing())));
    }

    private void addWindow() {
        head("queue_sla_state", "How the last window stands: 1 for the state that holds, 0 for the others.");
        for (Last last : levels) {
            for (WindowResult.State state : WindowResult.State.values()) {
                boolean holds = last.window().outcome().state() == state;
                sample("queue_sla_state", last.labels().with("state", Codes.of(state)), truth(holds));
            }
        }
        gauge(
                "queue_sla_provisional",
                "Whether the platform may still change the numbers of the last window.",
                window -> Optional.of(truth(window.outcome().provisional())));
        gauge(
                "queue_sla_window_complete",
                "Whether all of the last window is in these numbers.",
                window -> Optional.of(truth(window.span().whole())));
        gauge(
                "queue_sla_window_start_timestamp_seconds",
                "Start of the last window, as far as it was asked about.",
                window -> Optional.of(
                        BigDecimal.valueOf(window.span().range().start().getEpochSecond())));
        gauge(
                "queue_sla_window_end_timestamp_seconds",
                "End of the last window, as far as it was asked about.",
                window -> Optional.of(
                        BigDecimal.valueOf(window.span().range().end().getEpochSecond())));
    }

    private void gauge(String name, String help, Function<WindowResult, Optional<BigDecimal>> value) {
        head(name, help);
        for (Last last : levels) {
            value.apply(last.window()).ifPresent(number -> sample(name, last.labels(), number));
        }
    }

    private void credit(MetricLabels labels, Money credit) {
        sample(
                "queue_sla_credit",
                labels.with("currency", credit.currency().getCurrencyCode()),
                MoneyText.amount(credit));
    }

    private void head(String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private void sample(String name, MetricLabels labels, BigDecimal value) {
        text.append(name)
                .append(labels)
                .append(' ')
                .append(value.toPlainString())
                .append('\n');
    }

    private static Optional<Ratio> ratio(WindowResult window) {
        return window.pooled().measured();
    }

    private static BigDecimal number(Fraction fraction) {
        return new BigDecimal(fraction.numerator()).divide(new BigDecimal(fraction.denominator()), DIGITS);
    }

    private static BigDecimal truth(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
