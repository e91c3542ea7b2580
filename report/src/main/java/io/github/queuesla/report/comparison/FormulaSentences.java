package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.level.LevelValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far apart formulas lie. Immutable.
 *
 * @param table the formulas
 */
record FormulaSentences(FormulaTable table) {

    /** Why a formula cannot be computed for that service level. */
    static String obstacle(ServiceLevel level) {
        return level.definition().shortAbandon().isEmpty() ? "no short-abandon limit" : "limit beyond the threshold";
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(span()));
        if (table.missing() > 0) {
            sentences.add(LevelHead.missing(table.missing()));
        }
        return sentences;
    }

    private String span() {
        List<Ratio> ratios = ratios(table.rows());
        if (ratios.isEmpty()) {
            return "No contact counts by any formula.";
        }
        String agreed = ratios(
                        table.rows().stream().filter(FormulaTable.Row::agreed).toList())
                .stream()
                .map(ratio -> ", by the agreed formula " + percent(ratio))
                .findFirst()
                .orElse("");
        String lowest = percent(Collections.min(ratios));
        String highest = percent(Collections.max(ratios));
        return "The same contacts come to "
                + (lowest.equals(highest) ? highest + " by each formula." : lowest + " to " + highest + agreed + ".");
    }

    private static List<Ratio> ratios(List<FormulaTable.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.attainment().flatMap(Attainment::measured).stream())
                .toList();
    }

    private String percent(Ratio ratio) {
        return LevelValues.of(table.level()).share(Fraction.of(ratio)).said();
    }
}
