package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    private static final ServiceLevel NIGHT = SampleLevels.night();

    @ParameterizedTest
    @CsvSource({"8, 5, 1, 2", "-8, 5, -2, -1", "4, 2, 2, 2", "-4, 2, -2, -2", "0, 1, 0, 0", "1, 9, 0, 1", "-1, 9, -1, 0"
    })
    void wholeNumberIsNotAboveOrNotBelow(long numerator, long denominator, long down, long up) {
        assertThat(Shown.roundedDown(Fraction.of(numerator, denominator))).isEqualTo(down);
        assertThat(Shown.roundedUp(Fraction.of(numerator, denominator))).isEqualTo(up);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, +12.50",
        "-1, 8, -12.50",
        "0, 1, 0.00",
        "-1, 1000000, -0.00",
        "1, 1000000, +0.00",
        "3, 2, +150.00"
    })
    void pointsKeepTheirSign(long numerator, long denominator, String shown) {
        assertThat(Shown.points(NIGHT, Fraction.of(numerator, denominator))).isEqualTo(shown);
    }

    @Test
    void missIsNeverShownAsTheTarget() {
        assertThat(Shown.words(NIGHT, 7_999, 9_999)).isEqualTo("79.99 %");
        assertThat(Shown.percent(NIGHT, Fraction.of(103, 100))).isEqualByComparingTo("103");
    }
}
