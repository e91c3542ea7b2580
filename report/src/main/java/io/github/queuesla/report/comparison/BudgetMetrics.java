package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Metric.Label;
import io.github.queuesla.report.Metric.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a watcher is given of budgets: what is used and left of each, and how it can still end. One from which queues
 * are missing has neither, since what is missing could turn them.
 *
 * @param report the budgets
 */
record BudgetMetrics(BudgetReport report) {

    List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(misses(
                "queue_sla_budget_misses_allowed",
                "Misses that the target allows in all of the window, the contacts to come included.",
                misses -> Optional.of(Metric.value(misses.allowed()))));
        metrics.add(misses(
                "queue_sla_budget_misses_used",
                "Contacts of the window that count and missed the promise so far.",
                misses -> Optional.of(BigDecimal.valueOf(misses.used()))));
        metrics.add(misses(
                "queue_sla_budget_misses_left",
                "Misses that the target still allows; negative when more were missed than it allows.",
                misses -> Optional.of(BigDecimal.valueOf(misses.missesLeft()))));
        metrics.add(misses(
                "queue_sla_budget_needed_ratio",
                "Service level that the contacts to come have to reach: at 0 or below the target is safe, above 1 out of reach.",
                misses -> misses.needed().map(Metric::value)));
        metrics.add(gauge(
                "queue_sla_budget_projected_ratio",
                "Service level at which the window ends when the rest goes as so far, from 0 to 1.",
                budget -> complete(budget).flatMap(Budget::projected).map(Metric::value)));
        metrics.add(gauge(
                "queue_sla_budget_contacts_to_come",
                "Contacts that are expected in the rest of the window; absent when there is nothing to go by.",
                budget -> budget.current()
                        .flatMap(current -> current.outlook().contacts())
                        .map(BigDecimal::valueOf)));
        metrics.add(prospects());
        metrics.add(gauge(
                "queue_sla_budget_missing_queues",
                "Queues of the window whose counts could not be had in full.",
                budget -> budget.current()
                        .map(current ->
                                BigDecimal.valueOf(current.window().outcome().missing()))));
        metrics.add(gauge(
                "queue_sla_budget_counted_to_timestamp_seconds",
                "Up to here the window was counted.",
                budget -> budget.current()
                        .map(current -> BigDecimal.valueOf(current.until().getEpochSecond()))));
        return metrics;
    }

    private Metric prospects() {
        List<Sample> samples = new ArrayList<>();
        for (Budget budget : report.budgets()) {
            complete(budget)
                    .flatMap(all -> new BudgetSentences(all).prospect())
                    .ifPresent(prospect -> Arrays.stream(ErrorBudget.Prospect.values())
                            .map(possible -> sample(budget, Metric.value(possible == prospect))
                                    .with("prospect", Codes.of(possible)))
                            .forEach(samples::add));
        }
        return new Metric(
                "queue_sla_budget_prospect",
                "How the window can still end: 1 for the prospect that holds, 0 for the others; absent while it is not known.",
                samples);
    }

    private Metric misses(String name, String help, Function<ErrorBudget, Optional<BigDecimal>> value) {
        return gauge(
                name, help, budget -> complete(budget).flatMap(Budget::misses).flatMap(value));
    }

    /** The budget, unless queues are missing from it. */
    private static Optional<Budget> complete(Budget budget) {
        return Optional.of(budget)
                .filter(all -> all.current()
                        .filter(current -> current.window().outcome().missing() > 0)
                        .isEmpty());
    }

    private Metric gauge(String name, String help, Function<Budget, Optional<BigDecimal>> value) {
        return Metric.of(
                name, help, report.budgets(), budget -> value.apply(budget).map(number -> sample(budget, number)));
    }

    private static Sample sample(Budget budget, BigDecimal value) {
        ServiceLevel level = budget.level();
        Sample sample = new Sample(List.of(new Label("service_level", level.name())), value);
        return level.scope()
                .client()
                .map(client -> sample.with("client", client))
                .orElse(sample);
    }
}
