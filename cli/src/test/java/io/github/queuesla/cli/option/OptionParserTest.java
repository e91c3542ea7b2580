package io.github.queuesla.cli.option;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.genesys.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a value is read, and what is said of one that cannot be. */
class OptionParserTest {

    @Test
    void optionIsBlamedOnTheCommandLineAndAVariableOnTheConfiguration() {
        assertFails(() -> OptionParser.option("--at", "x", OptionParserTest::refuse), 2, "--at: 'x' is wrong");
        assertFails(() -> OptionParser.variable("AT", "x", OptionParserTest::refuse), 3, "AT: 'x' is wrong");
    }

    @Test
    void valueThatCanBeReadIsReturned() {
        assertThat(OptionParser.<Integer>option("--at", "12", Integer::valueOf)).isEqualTo(12);
        assertThat(OptionParser.<Integer>variable("AT", "12", Integer::valueOf)).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-even", "HALF-EVEN", " half-even ", "Half-Even"})
    void choiceDisregardsCaseAndBlanks(String written) {
        assertThat(OptionParser.choice("--rounding", written, Rounding.class)).isEqualTo(Rounding.HALF_EVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half", "half_even", "half even"})
    void otherWordsAreRefusedWithTheChoice(String written) {
        assertFails(
                () -> OptionParser.choice("--rounding", written, Rounding.class),
                2,
                "--rounding: '" + written + "' is not one of half-even, half-up, down");
    }

    @Test
    void numberHasToLieInItsRange() {
        assertThat(OptionParser.number("--worst", "0", 0, 10)).isZero();
        assertThat(OptionParser.number("--worst", "010", 0, 10)).isEqualTo(10);
        assertFails(
                () -> OptionParser.number("--worst", "11", 0, 10), 2, "--worst: '11' is no whole number from 0 to 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "1e1", "9999999999", "\u0661"})
    void onlyPlainDigitsAreANumber(String written) {
        assertFails(() -> OptionParser.number("--worst", written, 0, 1_000_000_000), 2, "is no whole number");
    }

    @Test
    void wordsOfAnEnumAreTheOnesThatAreRead() {
        for (Api api : Api.values()) {
            assertThat(OptionParser.choice("--api", OptionParser.word(api), Api.class))
                    .isEqualTo(api);
        }
    }

    private static Object refuse(String text) {
        throw new IllegalArgumentException("'" + text + "' is wrong");
    }
}
