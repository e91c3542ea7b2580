package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.result.Attainment;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The attainments of all formulas on the same counts: all contacts in the opening hours, pooled. Immutable.
 *
 * @param level the service level
 * @param rows the named formulas, simplest first, then the agreed formula when it is not one of them
 * @param coverage what the rows cover
 */
public record FormulaTable(ServiceLevel level, List<Row> rows, Coverage coverage) {

    /**
     * One formula. Immutable.
     *
     * @param formula the formula
     * @param attainment the attainment by that formula; absent when it needs a short-abandon limit and there is none, or
     *     does not suit the threshold
     * @param agreed whether it is the formula of the contract
     */
    public record Row(Formula formula, Optional<Attainment> attainment, boolean agreed) {}

    public FormulaTable {
        rows = List.copyOf(rows);
    }

    /** The measures that the table needs, in addition to those of the service level. */
    public static NavigableSet<Measure> measures(ServiceLevel level) {
        NavigableSet<Measure> measures = new TreeSet<>();
        for (Formula formula : formulas(level)) {
            by(level, formula).ifPresent(other -> measures.addAll(other.neededMeasures()));
        }
        return measures;
    }

    /** The table over all windows of the service level in the counts. */
    public static FormulaTable of(ServiceLevel level, ContractCounts counts) {
        LevelCounts agreed = counts.of(level);
        Optional<MediaCounts> total = Totals.open(agreed);
        List<Row> rows = new ArrayList<>();
        for (Formula formula : formulas(level)) {
            Optional<ServiceLevel> other = by(level, formula);
            Optional<Attainment> attainment =
                    other.map(it -> Totals.attainment(agreed, total, counts.of(it)::attainment));
            rows.add(new Row(
                    formula, attainment, formula.equals(level.definition().formula())));
        }
        return new FormulaTable(level, rows, Coverage.of(agreed, total));
    }

    private static List<Formula> formulas(ServiceLevel level) {
        List<Formula> formulas = new ArrayList<>(Formula.named());
        Formula agreed = level.definition().formula();
        if (!formulas.contains(agreed)) {
            formulas.add(agreed);
        }
        return formulas;
    }

    private static Optional<ServiceLevel> by(ServiceLevel level, Formula formula) {
        try {
            return Optional.of(Variants.withFormula(level, formula));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
