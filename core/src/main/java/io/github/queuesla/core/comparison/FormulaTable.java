package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.result.Attainment;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every formula on the same counts, side by side: all contacts of the open hours pooled. Immutable.
 *
 * @param level the promise
 * @param rows the named formulas, simplest first, and the agreed one last when it has no name of its own
 * @param missing queues whose counts could not be had in full, so that no row is complete
 */
public record FormulaTable(ServiceLevel level, List<Row> rows, int missing) {

    /**
     * One formula. Immutable.
     *
     * @param formula which
     * @param definition the promise by that formula; absent when it cannot be made, for want of a short-abandon limit or
     *     because that is longer than the threshold
     * @param attainment what the service level would be; absent with the definition
     * @param agreed whether this is the one that the contract names
     */
    public record Row(
            Formula formula, Optional<Definition> definition, Optional<Attainment> attainment, boolean agreed) {}

    public FormulaTable {
        rows = List.copyOf(rows);
    }

    /** The counts that the table needs besides those of the promise itself. */
    public static NavigableSet<Measure> measures(ServiceLevel level) {
        NavigableSet<Measure> measures = new TreeSet<>();
        for (Formula formula : formulas(level)) {
            by(level, formula).ifPresent(other -> measures.addAll(other.neededMeasures()));
        }
        return measures;
    }

    /** The table over all windows of the promise that were asked about. */
    public static FormulaTable of(ServiceLevel level, ContractCounts counts) {
        LevelCounts agreed = counts.of(level);
        Optional<MediaCounts> total = Totals.open(agreed);
        List<Row> rows = new ArrayList<>();
        for (Formula formula : formulas(level)) {
            Optional<ServiceLevel> other = by(level, formula);
            Optional<Attainment> attainment =
                    other.map(it -> total.map(counts.of(it)::attainment).orElseGet(Attainment.Closed::new));
            rows.add(new Row(
                    formula,
                    other.map(ServiceLevel::definition),
                    attainment,
                    formula.equals(level.definition().formula())));
        }
        return new FormulaTable(level, rows, Totals.missing(agreed, Hours.OPEN));
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
