package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.level.LevelValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelValuesTest {

    private static final LevelValues NIGHT = LevelValues.of(SampleLevels.night());

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
        assertThat(NIGHT.points(Fraction.of(numerator, denominator)).words()).isEqualTo(shown);
    }

    @Test
    void missIsNeverShownAsTheTarget() {
        assertThat(NIGHT.share(7_999, 9_999).said()).isEqualTo("79.99 %");
        assertThat(NIGHT.share(Fraction.of(103, 100)).shown()).isEqualByComparingTo("103");
    }

    @Test
    void noContactIsZeroAndUnavailableIsNothing() {
        assertThat(LevelValues.counted(new Attainment.NoTraffic())).isEqualTo(Value.count(0));
        assertThat(LevelValues.met(new Attainment.Closed()).isNothing()).isTrue();
        assertThat(LevelValues.met(new Attainment.Unavailable()).isNothing()).isTrue();
    }

    @Test
    void withMissingQueuesNoTargetIsReached() {
        assertThat(NIGHT.isMet(SampleLevels.measured(9, 10), 0)).contains(true);
        assertThat(NIGHT.isMet(SampleLevels.measured(9, 10), 1)).isEmpty();
    }
}
