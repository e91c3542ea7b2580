package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.WindowResult;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five common errors in service levels, each with the wrong number beside the right one. */
class TrapsTest {

    private static final String NINE = "2024-01-01T09:00:00Z";

    @Test
    void percentagesAreNotAveraged() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.answered(Scene.BILLING, NINE, 45, 50);
        scene.answered(Scene.SALES, "2024-01-01T10:00:00Z", 600, 1_000);
        WindowResult window = scene.window();
        Fraction averaged = Fraction.of(3, 4);
        assertThat(window.outcome().level().orElseThrow())
                .isEqualTo(Fraction.of(645, 1_050))
                .isNotEqualTo(averaged);
    }

    @Test
    void percentagesAreNotWeightedByAnythingButTheirDenominator() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.answered(Scene.BILLING, NINE, 900, 1_000);
        scene.contacts(Scene.BILLING, NINE, 100, new ContractScene.Ended(1_000, Outcome.FLOW_OUT));
        scene.answered(Scene.SALES, NINE, 300, 600);
        scene.contacts(Scene.SALES, NINE, 900, new ContractScene.Ended(1_000, Outcome.FLOW_OUT));
        Fraction weightedByOffered = Fraction.of(90 * 1_100 + 50 * 1_500, 100 * 2_600);
        assertThat(scene.window().outcome().level().orElseThrow())
                .isEqualTo(Fraction.of(3, 4))
                .isNotEqualTo(weightedByOffered);
    }

    @ParameterizedTest
    @CsvSource({"STRICT, 743", "INCLUSIVE, 752", "WHOLE_SECONDS, 752"})
    void contractDecidesHowAWaitOfExactlyTheThresholdCounts(ThresholdBoundary edge, long met)
            throws CountSourceException {
        ContractScene scene = WorkedDay.scene();
        scene.definition = WorkedDay.by(Formula.ANSWERED_AND_ABANDONED, edge);
        assertThat(scene.window().outcome().level()).contains(Fraction.of(met, 1_000));
        scene.contacts(Scene.SALES, NINE, 1, new ContractScene.Ended(20_999, Outcome.ANSWERED));
        assertThat(scene.window().outcome().level())
                .contains(Fraction.of(edge == ThresholdBoundary.WHOLE_SECONDS ? met + 1 : met, 1_001));
    }

    @Test
    void shortAbandonsAreNotSubtractedTogetherWithAllAbandons() throws CountSourceException {
        TermSum literal = TermSum.of(Term.ANSWERED, Term.ABANDONED).minus(Term.ABANDONED, Term.SHORT_ABANDONED);
        assertThatThrownBy(() -> new Formula("literal", TermSum.of(Term.ANSWERED_WITHIN), literal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subtracts short abandons more often than it adds them");
        ContractScene scene = WorkedDay.scene();
        Fraction takenOffTwice = Fraction.of(752, 928);
        for (Formula formula : Formula.named()) {
            scene.definition = WorkedDay.by(formula);
            assertThat(scene.window().outcome().level().orElseThrow())
                    .as(formula.name())
                    .isNotEqualTo(takenOffTwice)
                    .isLessThan(Fraction.ONE);
        }
    }

    @Test
    void attainmentIsNotRoundedBeforeItsBandIsLookedUp() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.definition = Scene.WITHIN_30.withTarget(Percentage.parse("75.96"));
        scene.answered(Scene.SALES, NINE, 1_899, 2_500);
        scene.conditions = ContractTerms.costing(new Bands(
                new Money(new BigDecimal("50000"), Currency.getInstance("EUR")),
                List.of(band("0", "76", "5"), band("76", "100", "2")),
                Optional.empty(),
                Optional.empty()));
        BigDecimal ofTheRounded = new BigDecimal("1000.00");
        assertThat(scene.window().outcome().met()).contains(true);
        assertThat(scene.window().outcome().consequence().orElseThrow().credit().amount())
                .isEqualTo(new BigDecimal("2500.00"))
                .isNotEqualTo(ofTheRounded);
    }

    private static Band band(String from, String to, String credit) {
        return new Band(Percentage.parse(from), Percentage.parse(to), new BigDecimal(credit));
    }
}
