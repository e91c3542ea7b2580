package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.level.LevelText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says how far apart formulas lie. */
final class FormulasWords {

    private FormulasWords() {}

    /** Why a formula cannot be computed for that promise. */
    static String obstacle(ServiceLevel level) {
        return level.definition().shortAbandon().isEmpty() ? "no short-abandon limit" : "limit beyond the threshold";
    }

    static List<String> of(FormulaTable table) {
        ServiceLevel level = table.level();
        List<Ratio> ratios = table.rows().stream()
                .flatMap(row -> row.attainment().flatMap(Attainment::measured).stream())
                .toList();
        List<String> sentences = new ArrayList<>();
        if (ratios.isEmpty()) {
            sentences.add("No contact counts by any formula.");
        } else {
            String agreed = table.rows().stream()
                    .filter(FormulaTable.Row::agreed)
                    .flatMap(row -> row.attainment().flatMap(Attainment::measured).stream())
                    .map(ratio -> ", by the agreed formula " + percent(level, Optional.of(ratio)))
                    .findFirst()
                    .orElse("");
            String lowest = percent(level, ratios.stream().min(Comparator.naturalOrder()));
            String highest = percent(level, ratios.stream().max(Comparator.naturalOrder()));
            sentences.add("The same contacts come to "
                    + (lowest.equals(highest)
                            ? highest + " by each formula."
                            : lowest + " to " + highest + agreed + "."));
        }
        if (table.missing() > 0) {
            sentences.add(Missing.sentence(table.missing()));
        }
        return sentences;
    }

    private static String percent(ServiceLevel level, Optional<Ratio> ratio) {
        return LevelText.words(Shown.percent(level, Fraction.of(ratio.orElseThrow())));
    }
}
