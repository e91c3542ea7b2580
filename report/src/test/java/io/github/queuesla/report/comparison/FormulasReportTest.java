package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.comparison.SampleLevels.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.Coverage;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.comparison.FormulaTable.Row;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FormulasReportTest {

    /** The worked example of all nine formulas. */
    private static final List<Attainment> WORKED = List.of(
            measured(752, 940),
            measured(752, 1000),
            measured(752, 1030),
            measured(752, 988),
            measured(752, 980),
            measured(772, 1000),
            measured(764, 1000),
            measured(752, 1018),
            measured(760, 988));

    private static Report report(FormulaTable... tables) {
        return new FormulasReport(List.of(tables), SampleLevels.SOURCE, List.of()).report();
    }

    private static List<Row> rows(ServiceLevel level, List<Attainment> attainments) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Formula.named().size(); i++) {
            Formula formula = Formula.named().get(i);
            Optional<Attainment> attainment =
                    Optional.of(attainments.get(i % attainments.size())).filter(any -> isPossible(level, formula));
            boolean agreed = formula.equals(level.definition().formula());
            rows.add(new Row(formula, attainment, agreed));
        }
        return rows;
    }

    private static boolean isPossible(ServiceLevel level, Formula formula) {
        return level.definition().shortAbandon().isPresent() || !formula.uses(Term.SHORT_ABANDONED);
    }

    private static FormulaTable custom() {
        Formula formula = new Formula(
                "=custom",
                TermSum.of(Term.ANSWERED_WITHIN),
                TermSum.of(Term.ANSWERED, Term.ABANDONED, Term.FLOW_OUT).minus(Term.ABANDONED_WITHIN));
        ServiceLevel level = SampleLevels.gold()
                .withDefinition(SampleLevels.gold().definition().withFormula(formula));
        List<Row> rows = new ArrayList<>(rows(level, WORKED));
        rows.add(new Row(formula, Optional.of(measured(752, 1010)), true));
        return new FormulaTable(level, rows, new Coverage(1, true, 0, Optional.empty()));
    }

    static Report everything() {
        return report(
                new FormulaTable(
                        SampleLevels.gold(),
                        rows(SampleLevels.gold(), WORKED),
                        new Coverage(1, true, 0, Optional.empty())),
                new FormulaTable(
                        SampleLevels.night(),
                        rows(SampleLevels.night(), WORKED),
                        new Coverage(1, true, 0, Optional.empty())),
                custom(),
                new FormulaTable(
                        SampleLevels.untargeted(),
                        rows(SampleLevels.untargeted(), WORKED),
                        new Coverage(1, true, 1, Optional.empty())),
                new FormulaTable(
                        SampleLevels.weighted(),
                        rows(SampleLevels.weighted(), List.of(new Attainment.NoTraffic())),
                        new Coverage(1, true, 0, Optional.empty())),
                new FormulaTable(
                        SampleLevels.gold(),
                        rows(SampleLevels.gold(), List.of(measured(3, 4))),
                        new Coverage(1, true, 2, Optional.empty())));
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void formulasAreListedSideBySide(Format format) throws IOException {
        Written.assertGolden("comparison/formulas", format, everything());
    }

    @Test
    void verdictOnAPeriodThatIsNotOverIsOnlyWhatItWouldBeNow() throws IOException {
        FormulaTable open = new FormulaTable(
                SampleLevels.gold(),
                rows(SampleLevels.gold(), List.of(measured(3, 4), measured(9, 10))),
                new Coverage(1, false, 0, Optional.empty()));

        assertThat(Written.as(Format.TABLE, report(open)))
                .contains("open, missed so far")
                .contains("open, met so far");
    }

    @Test
    void formulasFitOnATerminal() throws IOException {
        Golden.assertSame("comparison/formulas-colour.txt", Written.onTerminal(everything()));
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void hostileNamesStayNames(Format format) throws IOException {
        Report hostile = report(SampleLevels.hostile().stream()
                .limit(10)
                .map(level -> new FormulaTable(level, rows(level, WORKED), new Coverage(1, true, 0, Optional.empty())))
                .toArray(FormulaTable[]::new));
        Written.assertGolden("comparison/formulas-hostile", format, hostile);
        Written.assertVisible(Written.as(format, hostile));
    }
}
