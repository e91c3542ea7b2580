package io.github.queuesla.core.definition;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionTest {

    @Test
    void answeredWithinIsTheTutorialsDefinition() {
        Definition definition = Definition.answeredWithin(Duration.ofSeconds(30));
        assertThat(definition.name()).isEqualTo("within-30s");
        assertThat(definition.formula()).isEqualTo(Formula.ANSWERED_ONLY);
        assertThat(definition.target()).isEmpty();
        assertThat(definition.rounding()).isEqualTo(Rounding.HALF_EVEN);
        assertThat(definition.neededMeasures())
                .containsExactly(
                        entry(Term.ANSWERED, Measure.ANSWERED),
                        entry(Term.ANSWERED_WITHIN, Measure.below(Outcome.ANSWERED, 30_001)));
    }

    @Test
    void measuresAreInTheOrderOfReports() {
        assertThat(definition(Formula.SHORT_REMOVED_EARLY_MET, Duration.ofSeconds(5))
                        .measures())
                .containsExactly(
                        entry(Term.ANSWERED, Measure.ANSWERED),
                        entry(Term.ANSWERED_WITHIN, Measure.below(Outcome.ANSWERED, 20_001)),
                        entry(Term.ABANDONED, Measure.ABANDONED),
                        entry(Term.ABANDONED_WITHIN, Measure.below(Outcome.ABANDONED, 20_001)),
                        entry(Term.SHORT_ABANDONED, Measure.below(Outcome.ABANDONED, 5_000)),
                        entry(Term.FLOW_OUT, Measure.FLOW_OUT),
                        entry(Term.OFFERED, Measure.OFFERED));
    }

    @Test
    void unresolvedContactsNeedTheMeasuresThatTheyAreComputedFrom() {
        assertThat(definition(Formula.OFFERED, Duration.ofSeconds(5))
                        .neededMeasures()
                        .values())
                .containsExactly(
                        Measure.ANSWERED,
                        Measure.below(Outcome.ANSWERED, 20_001),
                        Measure.ABANDONED,
                        Measure.FLOW_OUT,
                        Measure.OFFERED);
        Formula answeredOrNot =
                new Formula("custom", TermSum.of(Term.ANSWERED_WITHIN), TermSum.of(Term.ANSWERED, Term.UNRESOLVED));
        assertThat(definition(answeredOrNot, Duration.ofSeconds(5))
                        .neededMeasures()
                        .values())
                .containsAll(Measure.FOR_UNRESOLVED);
    }

    @Test
    void changesOfOnePartLeaveTheOthers() {
        Definition definition = Definition.answeredWithin(Duration.ofSeconds(30));
        assertThat(definition.withTarget(Percentage.parse("80")).target()).contains(Percentage.parse("80"));
        assertThat(definition.withFormula(Formula.OFFERED).formula()).isEqualTo(Formula.OFFERED);
        assertThat(definition.withFormula(Formula.OFFERED).threshold()).isEqualTo(definition.threshold());
    }

    @Test
    void formulaOfShortAbandonsNeedsTheirLimit() {
        Definition definition = Definition.answeredWithin(Duration.ofSeconds(30));
        for (Formula formula : List.of(
                Formula.SHORT_ABANDONS_REMOVED,
                Formula.SHORT_ABANDONS_MET,
                Formula.OFFERED_SHORT_ABANDONS_REMOVED,
                Formula.SHORT_REMOVED_EARLY_MET)) {
            assertThatThrownBy(() -> definition.withFormula(formula))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(formula.name() + " needs a short-abandon limit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5S", "PT0.0005S", "PT5.0001S"})
    void shortAbandonLimitIsAPositiveNumberOfMilliseconds(Duration limit) {
        assertThatThrownBy(() -> definition(Formula.ANSWERED_ONLY, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(limit.toString());
    }

    @Test
    void shortAbandonsArePartOfThoseWithinTheThresholdWhereBothCount() {
        assertThatThrownBy(() -> definition(Formula.SHORT_REMOVED_EARLY_MET, Duration.ofSeconds(21)))
                .hasMessageContaining("21s is longer than 20s");
        assertThat(definition(Formula.SHORT_REMOVED_EARLY_MET, Duration.ofMillis(20_001)))
                .isNotNull();
        assertThat(definition(Formula.SHORT_ABANDONS_REMOVED, Duration.ofSeconds(21)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "answered, ANSWERED_WITHIN, ANSWERED",
        "answered-and-abandoned, ANSWERED_WITHIN, ANSWERED ABANDONED",
        "offered, ANSWERED_WITHIN, ANSWERED ABANDONED FLOW_OUT UNRESOLVED",
        "short-abandons-removed, ANSWERED_WITHIN, ANSWERED ABANDONED -SHORT_ABANDONED",
        "early-abandons-removed, ANSWERED_WITHIN, ANSWERED ABANDONED -ABANDONED_WITHIN",
        "early-abandons-met, ANSWERED_WITHIN ABANDONED_WITHIN, ANSWERED ABANDONED",
        "short-abandons-met, ANSWERED_WITHIN SHORT_ABANDONED, ANSWERED ABANDONED",
        "offered-short-abandons-removed, ANSWERED_WITHIN, ANSWERED ABANDONED FLOW_OUT UNRESOLVED -SHORT_ABANDONED",
        "short-removed-early-met, ANSWERED_WITHIN ABANDONED_WITHIN -SHORT_ABANDONED, ANSWERED ABANDONED -SHORT_ABANDONED"
    })
    void formulaHasItsDocumentedNameAndSums(String name, String numerator, String denominator) {
        Formula formula = Formula.parse(" " + name + " ");
        assertThat(formula).hasToString(name);
        assertThat(text(formula.numerator())).isEqualTo(numerator);
        assertThat(text(formula.denominator())).isEqualTo(denominator);
    }

    @Test
    void unknownFormulaIsRefusedWithAllNames() {
        assertThat(Formula.named()).hasSize(9).doesNotHaveDuplicates();
        assertThatThrownBy(() -> Formula.parse("handled"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'handled' is not a formula")
                .hasMessageContaining("short-removed-early-met");
    }

    private static String text(TermSum sum) {
        StringBuilder text = new StringBuilder();
        sum.added().forEach(term -> text.append(' ').append(term));
        sum.subtracted().forEach(term -> text.append(" -").append(term));
        return text.substring(1);
    }

    private static Definition definition(Formula formula, Duration shortAbandon) {
        return new Definition(
                "gold",
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                formula,
                Optional.of(shortAbandon),
                Optional.empty(),
                Rounding.HALF_EVEN);
    }
}
