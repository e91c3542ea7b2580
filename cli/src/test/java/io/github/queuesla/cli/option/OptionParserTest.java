package io.github.queuesla.cli.option;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.genesys.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of options and variables, and the messages about invalid ones. */
class OptionParserTest {

    @Test
    void invalidOptionIsAUsageErrorAndInvalidVariableAConfigurationError() {
        assertFails(() -> OptionParser.option("--at", "x", OptionParserTest::refuse), 2, "--at: 'x' is wrong");
        assertFails(() -> OptionParser.variable("AT", "x", OptionParserTest::refuse), 3, "AT: 'x' is wrong");
    }

    @Test
    void validValueIsReturned() {
        assertThat(OptionParser.<Integer>option("--at", "12", Integer::valueOf)).isEqualTo(12);
        assertThat(OptionParser.<Integer>variable("AT", "12", Integer::valueOf)).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-even", "HALF-EVEN", " half-even ", "Half-Even"})
    void choiceIgnoresCaseAndBlanks(String typed) {
        assertThat(OptionParser.choice("--rounding", typed, Rounding.class)).isEqualTo(Rounding.HALF_EVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half", "half_even", "half even"})
    void otherTextsAreRefusedWithTheChoices(String typed) {
        assertFails(
                () -> OptionParser.choice("--rounding", typed, Rounding.class),
                2,
                "--rounding: '" + typed + "' is not one of half-even, half-up, down");
    }

    @Test
    void numberHasToLieInItsRange() {
        assertThat(OptionParser.number("--worst", "0", 0, 10)).isZero();
        assertThat(OptionParser.number("--worst", "010", 0, 10)).isEqualTo(10);
        assertFails(
                () -> OptionParser.number("--worst", "11", 0, 10),
                2,
                "--worst: '11' is not a whole number from 0 to 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "1e1", "9999999999", "\u0661"})
    void onlyPlainDigitsAreANumber(String typed) {
        assertFails(() -> OptionParser.number("--worst", typed, 0, 1_000_000_000), 2, "is not a whole number");
    }

    @Test
    void namesOfAnEnumAreThoseThatAreRead() {
        for (Api api : Api.values()) {
            assertThat(OptionParser.choice("--api", OptionParser.name(api), Api.class))
                    .isEqualTo(api);
        }
    }

    private static Object refuse(String text) {
        throw new IllegalArgumentException("'" + text + "' is wrong");
    }
}
