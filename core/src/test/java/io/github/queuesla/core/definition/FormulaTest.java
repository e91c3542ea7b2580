package io.github.queuesla.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.quantity.Rounding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas that a contract defines. */
class FormulaTest {

    @ParameterizedTest
    @CsvSource({
        "ANSWERED_WITHIN, ANSWERED",
        "ANSWERED_WITHIN ABANDONED_WITHIN, ANSWERED ABANDONED FLOW_OUT",
        "ANSWERED_WITHIN, ANSWERED_WITHIN ABANDONED -SHORT_ABANDONED",
        "ANSWERED_WITHIN SHORT_ABANDONED, ANSWERED SHORT_ABANDONED",
        "ANSWERED_WITHIN ABANDONED_WITHIN -SHORT_ABANDONED, ANSWERED ABANDONED -SHORT_ABANDONED",
        "ANSWERED -ANSWERED_WITHIN, ANSWERED",
        "ANSWERED_WITHIN FLOW_OUT, ANSWERED FLOW_OUT",
        "ANSWERED_WITHIN SHORT_ABANDONED -ABANDONED_WITHIN, ANSWERED ABANDONED"
    })
    void formulaOfPartsOfItsDenominatorIsAccepted(String numerator, String denominator) {
        assertThat(custom(numerator, denominator)).hasToString("custom");
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED_WITHIN, ANSWERED ABANDONED -ABANDONED -SHORT_ABANDONED,"
                + " the denominator subtracts short abandons more often than it adds them",
        "ANSWERED_WITHIN, ANSWERED ABANDONED -ABANDONED_WITHIN -SHORT_ABANDONED,"
                + " the denominator subtracts short abandons more often than it adds them",
        "ANSWERED_WITHIN, ANSWERED -SHORT_ABANDONED,"
                + " the denominator subtracts short abandons more often than it adds them",
        "ANSWERED_WITHIN ABANDONED_WITHIN, ANSWERED ABANDONED -SHORT_ABANDONED,"
                + " 'the numerator counts short abandons, which the denominator does not'",
        "ANSWERED_WITHIN SHORT_ABANDONED, ANSWERED,"
                + " 'the numerator counts short abandons, which the denominator does not'",
        "ANSWERED_WITHIN, ABANDONED,"
                + " 'the numerator counts contacts answered within the threshold, which the denominator does not'",
        "ANSWERED, ANSWERED_WITHIN ABANDONED,"
                + " 'the numerator counts contacts answered after the threshold, which the denominator does not'",
        "ANSWERED_WITHIN FLOW_OUT, ANSWERED, 'the numerator counts flow-outs, which the denominator does not'",
        "ANSWERED_WITHIN, ANSWERED ANSWERED_WITHIN,"
                + " the denominator counts contacts answered within the threshold more than once",
        "ANSWERED_WITHIN, ANSWERED ABANDONED SHORT_ABANDONED, the denominator counts short abandons more than once",
        "ANSWERED_WITHIN ANSWERED_WITHIN, ANSWERED,"
                + " the numerator counts contacts answered within the threshold more than once",
        "ANSWERED_WITHIN -ABANDONED_WITHIN, ANSWERED ABANDONED,"
                + " the numerator subtracts short abandons more often than it adds them",
        "ANSWERED -ANSWERED, ANSWERED, the numerator counts nothing",
        "ANSWERED_WITHIN, ANSWERED -ANSWERED, the denominator counts nothing"
    })
    void formulaThatCouldPassAHundredOrCountsTwiceIsRefused(String numerator, String denominator, String fault) {
        assertThatThrownBy(() -> custom(numerator, denominator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formula custom is not a service level: " + fault);
    }

    @Test
    void formulaWithBothKindsOfEarlyAbandonsNeedsTheRightOrderOfTheirLimits() {
        Formula earlyBeforeShort = custom("ANSWERED_WITHIN SHORT_ABANDONED -ABANDONED_WITHIN", "ANSWERED ABANDONED");
        assertThat(definition(earlyBeforeShort, ThresholdBoundary.INCLUSIVE, 30_000)
                        .formula())
                .isEqualTo(earlyBeforeShort);
        assertThatThrownBy(() -> definition(earlyBeforeShort, ThresholdBoundary.INCLUSIVE, 5_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formula custom needs a short-abandon limit beyond the threshold:"
                        + " 5s is not longer than 20s");
        assertThatThrownBy(() -> definition(Formula.SHORT_REMOVED_EARLY_MET, ThresholdBoundary.INCLUSIVE, 30_000))
                .hasMessage("formula short-removed-early-met needs a short-abandon limit within the threshold:"
                        + " 30s is longer than 20s");
    }

    private static Formula custom(String numerator, String denominator) {
        return new Formula("custom", sum(numerator), sum(denominator));
    }

    private static TermSum sum(String text) {
        List<Term> added = new ArrayList<>();
        List<Term> subtracted = new ArrayList<>();
        for (String term : text.split(" ", -1)) {
            if (term.startsWith("-")) {
                subtracted.add(Term.valueOf(term.substring(1)));
            } else {
                added.add(Term.valueOf(term));
            }
        }
        return new TermSum(added, subtracted);
    }

    private static Definition definition(Formula formula, ThresholdBoundary edge, long shortMillis) {
        return new Definition(
                "gold",
                new WaitThreshold(Duration.ofSeconds(20), edge),
                formula,
                Optional.of(Duration.ofMillis(shortMillis)),
                Optional.empty(),
                Rounding.HALF_EVEN);
    }
}
