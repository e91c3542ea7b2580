package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.report.RenderOptions;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Misses used and left; as JSON, the schema {@code queue-sla.budget/1}. Immutable.
 *
 * @param budgets one for each service level
 * @param period what was asked about
 * @param provenance where the counts come from
 */
public record BudgetReport(List<Budget> budgets, Period period, Provenance provenance) implements ComparisonReport {

    public BudgetReport {
        budgets = List.copyOf(budgets);
    }

    @Override
    public void write(ComparisonFormat format, RenderOptions options, Writer out) throws IOException {
        new Renditions(
                        taste -> BudgetTable.lines(this, taste),
                        csv -> BudgetCsv.fill(this, csv),
                        json -> BudgetJson.write(this, json))
                .write(format, options, out);
    }
}
