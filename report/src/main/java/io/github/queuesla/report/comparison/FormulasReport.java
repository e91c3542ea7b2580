package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.report.RenderOptions;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The same contacts by every formula; as JSON, the schema {@code queue-sla.formulas/1}. Immutable.
 *
 * @param tables one for each service level
 * @param period what they are about
 * @param provenance where the counts come from
 */
public record FormulasReport(List<FormulaTable> tables, Period period, Provenance provenance)
        implements ComparisonReport {

    public FormulasReport {
        tables = List.copyOf(tables);
    }

    @Override
    public void write(ComparisonFormat format, RenderOptions options, Writer out) throws IOException {
        new Renditions(
                        taste -> FormulasTable.lines(this, taste),
                        csv -> FormulasCsv.fill(this, csv),
                        json -> FormulasJson.write(this, json))
                .write(format, options, out);
    }
}
