package io.github.queuesla.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas written out as sums. */
class FormulaTextTest {

    static List<Formula> named() {
        return Formula.named();
    }

    @ParameterizedTest
    @MethodSource("named")
    void everyNamedFormulaCanBeWrittenOut(Formula formula) throws ContractException {
        Formula read = read(
                "{numerator: " + text(formula.numerator()) + ", denominator: " + text(formula.denominator()) + "}");
        assertThat(read).isEqualTo(new Formula("custom", formula.numerator(), formula.denominator()));
    }

    @ParameterizedTest
    @MethodSource("named")
    void everyNamedFormulaCanBeNamed(Formula formula) throws ContractException {
        assertThat(read(formula.name())).isEqualTo(formula);
    }

    private static Formula read(String formula) throws ContractException {
        String file = "format: 1\ncontract: c\nservice-levels:\n  - {name: a, queues: A, within: 20s, time-zone: UTC,"
                + " short-abandon: 5s, formula: " + formula + "}\n";
        return ContractFile.read(file, "c")
                .orThrow()
                .serviceLevels()
                .get(0)
                .definition()
                .formula();
    }

    private static String text(TermSum sum) {
        String added = sum.added().stream().map(FormulaTextTest::name).collect(Collectors.joining(" + "));
        return added + sum.subtracted().stream().map(term -> " - " + name(term)).collect(Collectors.joining());
    }

    private static String name(Term term) {
        return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
