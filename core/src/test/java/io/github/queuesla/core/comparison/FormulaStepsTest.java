package io.github.queuesla.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.BridgeStep.Change;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaStepsTest {

    @ParameterizedTest
    @CsvSource({
        "true,  true,  false, false",
        "true,  false, false, true",
        "false, true,  false, false",
        "false, false, false, false",
        "false, false, true,  true"
    })
    void shortAbandonsAreSubtractedWhereThePlatformSubtractsThem(
            boolean abandons, boolean shorts, boolean literal, boolean removed) {
        Switches switches = new Switches(abandons, shorts, false, literal);
        assertThat(step(Formula.ANSWERED_ONLY, switches, Change.ABANDONS).platformShorts())
                .isFalse();
        assertThat(step(Formula.ANSWERED_ONLY, switches, Change.SHORT_ABANDONS).platformShorts())
                .isEqualTo(removed);
        assertThat(step(Formula.ANSWERED_ONLY, switches, Change.FLOW_OUTS).platformShorts())
                .isEqualTo(removed);
    }

    @Test
    void shortAbandonsLeaveTogetherWithAllAbandons() {
        Switches without = new Switches(false, true, false, false);
        assertThat(step(Formula.SHORT_ABANDONS_REMOVED, without, Change.ABANDONS)
                        .denominator())
                .isEqualTo(TermSum.of(Term.ANSWERED));
        assertThat(step(Formula.SHORT_ABANDONS_REMOVED, Switches.COMMON, Change.ABANDONS)
                        .denominator())
                .isEqualTo(TermSum.of(Term.ANSWERED, Term.ABANDONED).minus(Term.SHORT_ABANDONED));
    }

    @Test
    void contactsWithoutAnOutcomeLeaveLastAndOnlyIfTheContractCountsThem() {
        assertThat(step(Formula.OFFERED, Switches.COMMON, Change.FLOW_OUTS).denominator())
                .isEqualTo(TermSum.of(Term.ANSWERED, Term.UNRESOLVED, Term.ABANDONED));
        assertThat(step(Formula.OFFERED, Switches.COMMON, Change.UNRESOLVED).denominator())
                .isEqualTo(TermSum.of(Term.ANSWERED, Term.ABANDONED));
        assertThat(FormulaSteps.from(Formula.ANSWERED_ONLY, Switches.COMMON)).doesNotContainKey(Change.UNRESOLVED);
    }

    @Test
    void thereAreTenSettingsAndTheMostCommonOneIsFirst() {
        assertThat(Switches.all()).hasSize(10).doesNotHaveDuplicates().startsWith(Switches.COMMON);
    }

    private static FormulaSteps.Shape step(Formula formula, Switches switches, Change change) {
        return Objects.requireNonNull(FormulaSteps.from(formula, switches).get(change));
    }
}
