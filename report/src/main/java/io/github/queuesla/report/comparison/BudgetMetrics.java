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
 * The metrics of error budgets: misses used and left, and whether the target can still be reached. A budget with missing
 * queues has neither, because their counts could change both.
 *
 * @param contract the name of the contract
 * @param budgets one for each service level
 */
record BudgetMetrics(String contract, List<Budget> budgets) {

    List<Metric> metrics() {
        return List.of(
                misses(
                        "allowed_misses",
                        "Misses that the target allows in the whole window, remaining contacts included.",
                        misses -> Optional.of(Metric.value(misses.allowed()))),
                misses(
                        "used_misses",
                        "Contacts of the window that are counted and not met so far.",
                        misses -> Optional.of(Metric.value(misses.used()))),
                misses(
                        "remaining_misses",
                        "Misses that the target still allows; negative if it is exceeded.",
                        misses -> Optional.of(Metric.value(misses.missesLeft()))),
                misses(
                        "needed_ratio",
                        "Service level that the remaining contacts must reach: at 0 or below, the target is safe; above 1, it"
                                + " is out of reach.",
                        misses -> misses.needed().map(Metric::value)),
                gauge(
                        "projected_ratio",
                        "Service level at the end of the window if the rest goes as well as so far, from 0 to 1.",
                        budget -> complete(budget).flatMap(Budget::projected).map(Metric::value)),
                current(
                        "expected_contacts",
                        "Contacts expected in the rest of the window; absent if unknown.",
                        current -> current.outlook().contacts().map(Metric::value)),
                new Metric(
                        "queue_sla_budget_prospect",
                        "Whether the target can still be reached: 1 for the current prospect, 0 for the others; absent if"
                                + " unknown.",
                        budgets.stream().flatMap(this::prospects).toList()),
                current(
                        "missing_queues",
                        "Queues of the window whose counts are unavailable or incomplete.",
                        current -> Optional.of(
                                Metric.value(current.window().outcome().missing()))),
                current(
                        "counted_to_timestamp_seconds",
                        "Time up to which the window is counted.",
                        current -> Optional.of(Metric.value(current.until()))));
    }

    private Stream<Sample> prospects(Budget budget) {
        return complete(budget).flatMap(Budget::prospect).stream()
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

    /** The budget, unless queues are missing. */
    private static Optional<Budget> complete(Budget budget) {
        return Optional.of(budget)
                // Alerts act on these numbers unattended, so a budget with missing queues must have no samples.
                .filter(all -> all.current()
                        .filter(current -> current.window().outcome().missing() > 0)
                        .isEmpty());
    }

    private Sample sample(Budget budget, BigDecimal value) {
        return Sample.of(contract, budget.level(), value);
    }
}
