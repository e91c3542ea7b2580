package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.PercentText;
import java.util.Optional;

/** One line for each service level. */
final class BudgetCsv {

    private BudgetCsv() {}

    static void fill(BudgetReport report, CsvLines csv) {
        csv.titles(
                "serviceLevel",
                "client",
                "window",
                "start",
                "end",
                "countedTo",
                "state",
                "provisional",
                "numerator",
                "denominator",
                "percent",
                "targetPercent",
                "forecast",
                "forecastBasis",
                "missesAllowed",
                "missesUsed",
                "missesLeft",
                "metNeeded",
                "neededPercent",
                "prospect",
                "projectedPercent",
                "daysBelowTarget",
                "missing");
        report.budgets().forEach(budget -> line(csv.next(), budget));
    }

    private static void line(CsvLines csv, Budget budget) {
        ServiceLevel level = budget.level();
        Optional<Budget.Current> current = budget.current();
        Optional<Attainment> pooled = current.map(now -> now.window().pooled());
        csv.text(level.name())
                .text(level.scope().client())
                .text(current.map(now -> now.window().span().label()))
                .value(current.map(now -> now.whole().start()))
                .value(current.map(now -> now.whole().end()))
                .value(current.map(Budget.Current::until))
                .value(pooled.map(Shown::state))
                .value(current.map(now -> now.window().outcome().provisional()))
                .value(pooled.flatMap(Shown::met))
                .value(pooled.flatMap(Shown::counted))
                .value(pooled.flatMap(reached -> Shown.shortPercent(level, reached)))
                .value(level.definition().target().map(Percentage::value));
        Optional<Outlook> outlook = current.map(Budget.Current::outlook);
        csv.value(outlook.flatMap(Outlook::contacts)).value(outlook.map(to -> Codes.of(to.basis())));
        misses(csv, budget);
        csv.value(budget.days().size())
                .value(current.map(now -> now.window().outcome().missing()));
    }

    private static void misses(CsvLines csv, Budget budget) {
        Optional<ErrorBudget> misses = budget.misses();
        csv.value(misses.map(ErrorBudget::allowed).map(Shown::roundedDown))
                .value(misses.map(ErrorBudget::used))
                .value(misses.map(ErrorBudget::missesLeft))
                .value(misses.filter(all -> all.forecast() > 0).map(BudgetFigures::metNeeded))
                .value(misses.flatMap(ErrorBudget::needed)
                        .map(share -> PercentText.shortest(Shown.plainPercent(budget.level(), share))))
                .value(BudgetWords.prospect(budget).map(Codes::of))
                .value(budget.projected().map(share -> PercentText.shortest(Shown.percent(budget.level(), share))));
    }
}
