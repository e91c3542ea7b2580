package io.github.queuesla.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({"8, 5, 1, 2", "-8, 5, -2, -1", "4, 2, 2, 2", "-4, 2, -2, -2", "0, 1, 0, 0", "1, 9, 0, 1", "-1, 9, -1, 0"
    })
    void floorAndCeilingAreTheNearestWholeNumbers(long numerator, long denominator, long down, long up) {
        assertThat(Fraction.of(numerator, denominator).floor()).isEqualTo(down);
        assertThat(Fraction.of(numerator, denominator).ceiling()).isEqualTo(up);
    }

    @Test
    void equalNumbersAreEqual() {
        assertThat(Fraction.of(2, 4)).isEqualTo(Fraction.of(1, 2)).hasToString("1/2");
        assertThat(Fraction.of(new BigDecimal("0.50"))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.of(100, 1));
        assertThat(Fraction.of(Percentage.parse("99.95"))).isEqualTo(Fraction.of(1_999, 2_000));
        assertThat(Fraction.of(new Ratio(2, 4))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void arithmeticIsExact() {
        Fraction third = Fraction.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
        assertThat(third.times(Fraction.of(3, 4))).isEqualTo(Fraction.of(1, 4));
        assertThat(third.dividedBy(Fraction.of(2, 3))).isEqualTo(Fraction.of(1, 2));
        assertThat(third).isGreaterThan(Fraction.of(33_333, 100_000)).isLessThan(Fraction.of(33_334, 100_000));
        assertThatThrownBy(() -> third.dividedBy(Fraction.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot divide by 0/1");
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void targetIsReachedByTheFractionItself() {
        assertThat(Fraction.of(4, 5).meets(Percentage.parse("80"))).isTrue();
        assertThat(Fraction.of(7_999, 9_999).meets(Percentage.parse("80"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "50000, EUR, 1, 50, 1000.00",
        "100.10, EUR, 1, 4, 25.02",
        "100.30, EUR, 1, 4, 25.08",
        "1000, JPY, 1, 3, 333",
        "1000, KWD, 1, 3, 333.333",
        "50000, EUR, -1, 50, -1000.00"
    })
    void shareOfMoneyIsRoundedToTheSmallestUnit(
            BigDecimal amount, String currency, long part, long whole, BigDecimal share) {
        Money money = new Money(amount, Currency.getInstance(currency));
        assertThat(money.share(Fraction.of(part, whole))).isEqualTo(new Money(share, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({
        "7596, 10000, 0, HALF_EVEN, 76",
        "7596, 10000, 0, DOWN, 75",
        "1, 3, 2, HALF_EVEN, 33.33",
        "1, 8, 1, HALF_UP, 12.5",
        "1, 16, 1, HALF_UP, 6.3",
        "1, 16, 1, HALF_EVEN, 6.2"
    })
    void roundingGivesAnExactFraction(long part, long whole, int decimals, Rounding rounding, String percent) {
        assertThat(rounding.rounded(Fraction.of(part, whole), decimals))
                .isEqualTo(Fraction.of(Percentage.parse(percent)));
    }

    @Test
    void nearestOfTwoEquallyNearWholeNumbersIsTheEvenOne() {
        assertThat(Fraction.of(1, 2).nearest()).isZero();
        assertThat(Fraction.of(3, 2).nearest()).isEqualTo(2);
        assertThat(Fraction.of(5, 2).nearest()).isEqualTo(2);
        assertThat(Fraction.of(251, 100).nearest()).isEqualTo(3);
        assertThat(Fraction.of(-251, 100).nearest()).isEqualTo(-3);
    }
}
