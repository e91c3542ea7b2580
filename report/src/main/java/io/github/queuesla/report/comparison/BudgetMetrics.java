package io.github.queuesla.report.comparison;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Metric.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a watcher is given of budgets: what is used and left of each, and how it can still end. One from which queues
 * are missing has neither, since what is missing could turn them.
 *
 * @param budgets one for each service level
 */
record BudgetMetrics(List<Budget> budgets) {

    static List<Metric> of(List<Budget> budgets) {
        return new BudgetMetrics(budgets).metrics();
    }

    private List<Metric> metrics() {
        return List.of(
                misses(
                        "misses_allowed",
                        "Misses that the target allows in all of the window, the contacts to come included.",
                        misses -> Optional.of(Metric.value(misses.allowed()))),
                misses(
                        "misses_used",
                        "Contacts of the window that count and missed the promise so far.",
                        misses -> Optional.of(Metric.value(misses.used()))),
                misses(
                        "misses_left",
                        "Misses that the target still allows; negative when more were missed than it allows.",
                        misses -> Optional.of(Metric.value(misses.missesLeft()))),
                misses(
                        "needed_ratio",
                        "Service level that the contacts to come have to reach: at 0 or below the target is safe, above 1"
                                + " out of reach.",
                        misses -> misses.needed().map(Metric::value)),
                gauge(
                        "projected_ratio",
                        "Service level at which the window ends when the rest goes as so far, from 0 to 1.",
                        budget -> complete(budget).flatMap(Budget::projected).map(Metric::value)),
                current(
                        "contacts_to_come",
                        "Contacts that are expected in the rest of the window; absent when there is nothing to go by.",
                        current -> current.outlook().contacts().map(Metric::value)),
                new Metric(
                        "queue_sla_budget_prospect",
                        "How the window can still end: 1 for the prospect that holds, 0 for the others; absent while it is"
                                + " not known.",
                        budgets.stream().flatMap(BudgetMetrics::prospects).toList()),
                current(
                        "missing_queues",
                        "Queues of the window whose counts could not be had in full.",
                        current -> Optional.of(
                                Metric.value(current.window().outcome().missing()))),
                current(
                        "counted_to_timestamp_seconds",
                        "Up to here the window was counted.",
                        current -> Optional.of(Metric.value(current.until()))));
    }

    private static Stream<Sample> prospects(Budget budget) {
        return complete(budget).flatMap(all -> new BudgetWords(all).prospect()).stream()
                .flatMap(prospect -> Stream.of(ErrorBudget.Prospect.values())
                        .map(possible -> sample(budget, Metric.value(possible == prospect))
                                .with("prospect", Codes.of(possible))));
    }

    private Metric misses(String name, String help, Function<ErrorBudget, Optional<BigDecimal>> value) {
        return gauge(
                name, help, budget -> complete(budget).flatMap(Budget::misses).flatMap(value));
    }

    private Metric current(String name, String help, Function<Budget.Current, Optional<BigDecimal>> value) {
        return gauge(name, help, budget -> budget.current().flatMap(value));
    }

    private Metric gauge(String name, String help, Function<Budget, Optional<BigDecimal>> value) {
        return Metric.of(
                "queue_sla_budget_" + name,
                help,
                budgets,
                budget -> value.apply(budget).map(number -> sample(budget, number)));
    }

    /** The budget, unless queues are missing from it. */
    private static Optional<Budget> complete(Budget budget) {
        return Optional.of(budget)
                .filter(all -> all.current()
                        .filter(current -> current.window().outcome().missing() > 0)
                        .isEmpty());
    }

    private static Sample sample(Budget budget, BigDecimal value) {
        return new Sample(List.of(), value)
                .with("service_level", budget.level().name())
                .with("client", budget.level().scope().client());
    }
}
