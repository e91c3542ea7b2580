package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.WindowResult.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts and credits, for an invoice of 50,000 and a target of 80 %. */
class TargetCheckTest {

    private final ContractScene scene = new ContractScene();
    private Optional<Percentage> tolerance = Optional.empty();
    private Optional<Integer> roundedTo = Optional.empty();

    @ParameterizedTest
    @CsvSource({"80, 0.00", "79, 1000.00", "76, 1000.00", "75, 2500.00", "72, 2500.00", "71, 5000.00", "100, -500.00"})
    void creditIsThatOfTheBand(int met, BigDecimal credit) throws CountSourceException {
        answered(met, 100);
        Consequence consequence = outcome().consequence().orElseThrow();
        assertThat(consequence.credit()).isEqualTo(new Money(credit, Currency.getInstance("EUR")));
        assertThat(consequence.tolerated()).isFalse();
    }

    @Test
    void attainmentIsRoundedForItsBandOnlyIfTheContractSaysSo() throws CountSourceException {
        answered(1_899, 2_500);
        assertThat(credit()).isEqualTo("2500.00 EUR");
        roundedTo = Optional.of(0);
        assertThat(credit()).isEqualTo("1000.00 EUR");
        roundedTo = Optional.of(2);
        assertThat(credit()).isEqualTo("2500.00 EUR");
    }

    @ParameterizedTest
    @CsvSource({"HALF_EVEN, 1000.00 EUR", "HALF_UP, 1000.00 EUR", "DOWN, 2500.00 EUR"})
    void levelIsRoundedByTheRuleOfTheDefinition(Rounding rounding, String credit) throws CountSourceException {
        scene.definition = ContractTerms.rounded(Scene.TARGET_80, rounding);
        answered(1_899, 2_500);
        roundedTo = Optional.of(0);
        assertThat(credit()).isEqualTo(credit);
    }

    @Test
    void verdictUsesTheExactFraction() throws CountSourceException {
        answered(7_999, 9_999);
        roundedTo = Optional.of(0);
        assertThat(outcome().met()).contains(false);
        assertThat(credit()).isEqualTo("0.00 EUR");
    }

    @Test
    void toleratedAttainmentHasTheCreditOfTheTargetAndIsStillMissed() throws CountSourceException {
        tolerance = Optional.of(Percentage.parse("4.5"));
        answered(151, 200);
        assertThat(outcome().met()).contains(false);
        assertThat(outcome().consequence().orElseThrow().tolerated()).isTrue();
        assertThat(credit()).isEqualTo("0.00 EUR");
        scene.source.contacts.clear();
        answered(1_509, 2_000);
        assertThat(outcome().consequence().orElseThrow().tolerated()).isFalse();
        assertThat(credit()).isEqualTo("2500.00 EUR");
    }

    @Test
    void attainmentInTargetNeedsNoTolerance() throws CountSourceException {
        tolerance = Optional.of(Percentage.parse("4.5"));
        answered(100, 100);
        assertThat(outcome().consequence().orElseThrow().tolerated()).isFalse();
        assertThat(credit()).isEqualTo("-500.00 EUR");
    }

    @Test
    void bandsApplyWithoutATarget() throws CountSourceException {
        scene.definition = Scene.WITHIN_30;
        tolerance = Optional.of(Percentage.parse("10"));
        answered(75, 100);
        assertThat(outcome().met()).isEmpty();
        assertThat(credit()).isEqualTo("2500.00 EUR");
    }

    @Test
    void partOfAWindowHasAVerdictButNoCredit() throws CountSourceException {
        answered(75, 100);
        scene.window = Window.MONTH;
        assertThat(outcome().met()).contains(false);
        assertThat(outcome().consequence()).isEmpty();
    }

    @Test
    void unfinishedWindowHasNoCredit() throws CountSourceException {
        answered(75, 100);
        scene.now = Instant.parse("2024-01-01T23:59:59Z");
        assertThat(outcome().consequence()).isEmpty();
        scene.now = Instant.parse("2024-01-02T00:00:00Z");
        assertThat(outcome().consequence()).isPresent();
    }

    @Test
    void fewerContactsThanTheMinimumGiveNoVerdict() throws CountSourceException {
        answered(1, 19);
        scene.conditions = ContractTerms.atLeast(20);
        assertThat(scene.window().outcome().tooFew()).isTrue();
        assertThat(scene.window().outcome().met()).isEmpty();
        assertThat(scene.window().outcome().level()).isPresent();
        answered(0, 1);
        assertThat(scene.window().outcome().tooFew()).isFalse();
        assertThat(scene.window().outcome().met()).contains(false);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-04T23:59:59Z, true", "2024-01-05T00:00:00Z, false"})
    void windowIsProvisionalFor72Hours(Instant now, boolean provisional) throws CountSourceException {
        scene.now = now;
        assertThat(scene.window().outcome().provisional()).isEqualTo(provisional);
    }

    private void answered(int met, int all) {
        scene.answered(Scene.SALES, "2024-01-01T09:00:00Z", met, all);
    }

    private Outcome outcome() throws CountSourceException {
        scene.conditions = ContractTerms.costing(new Bands(
                new Money(new BigDecimal("50000"), Currency.getInstance("EUR")),
                List.of(
                        band("0", "72", "10"),
                        band("72", "76", "5"),
                        band("76", "80", "2"),
                        band("80", "95", "0"),
                        band("95", "100", "-1")),
                tolerance,
                roundedTo));
        return scene.window().outcome();
    }

    private String credit() throws CountSourceException {
        return outcome().consequence().orElseThrow().credit().toString();
    }

    private static Band band(String from, String to, String credit) {
        return new Band(Percentage.parse(from), Percentage.parse(to), new BigDecimal(credit));
    }
}
