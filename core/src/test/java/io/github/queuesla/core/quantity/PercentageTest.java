package io.github.queuesla.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {

    @ParameterizedTest
    @CsvSource({"80, 80%", "80%, 80%", "' 80 % ', 80%", "99.50, 99.5%", "0, 0%", "100.000, 100%", "0.000001, 0.000001%"
    })
    void readsWhatPeopleWrite(String text, String percentage) {
        assertThat(Percentage.parse(text)).hasToString(percentage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "eighty", "80,5", "-1", "+80", "1e2", "0x50", "100.01", "101", "80%%", ".5", "٨٠"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Percentage.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 100");
    }

    @Test
    void refusesMoreThanSixDecimals() {
        assertThatThrownBy(() -> Percentage.parse("80.1234567")).hasMessageContaining("at most 6 decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e99999999", "1e-999999999", "-1e999999999"})
    void hugeExponentsAreRefusedAtOnce(String number) {
        BigDecimal value = new BigDecimal(number);
        assertThatThrownBy(() -> new Percentage(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99999999");
    }

    @Test
    void trailingZerosMakeNoDifference() {
        assertThat(new Percentage(new BigDecimal("80.00"))).isEqualTo(Percentage.parse("80"));
        assertThat(new Percentage(new BigDecimal("1E+2"))).isEqualTo(Percentage.HUNDRED);
        assertThat(Percentage.HUNDRED.decimals()).isZero();
        assertThat(Percentage.parse("99.5").decimals()).isEqualTo(1);
        assertThat(Percentage.parse("9")).isLessThan(Percentage.parse("10"));
    }
}
