package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.level.FormulaWords;
import java.util.Optional;

/** One line for each service level and formula. */
final class FormulasCsv {

    private FormulasCsv() {}

    static void fill(FormulasReport report, CsvLines csv) {
        csv.titles(
                "serviceLevel",
                "client",
                "formula",
                "words",
                "agreed",
                "state",
                "numerator",
                "denominator",
                "percent",
                "targetPercent",
                "targetMet",
                "missing");
        for (FormulaTable table : report.tables()) {
            table.rows().forEach(row -> line(csv.next(), table, row));
        }
    }

    private static void line(CsvLines csv, FormulaTable table, FormulaTable.Row row) {
        ServiceLevel level = table.level();
        Optional<Attainment> attainment = row.attainment();
        csv.text(level.name())
                .text(level.scope().client())
                .text(row.formula().name())
                .text(FormulaWords.of(row.formula(), level))
                .value(row.agreed())
                .value(attainment.map(Shown::state).orElse("impossible"))
                .value(attainment.flatMap(Shown::met))
                .value(attainment.flatMap(Shown::counted))
                .value(attainment.flatMap(reached -> Shown.shortPercent(level, reached)))
                .value(level.definition().target().map(Percentage::value))
                .value(attainment.flatMap(reached -> Missing.verdict(level, reached, table.missing())))
                .value(table.missing());
    }
}
