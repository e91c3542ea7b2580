package io.github.queuesla.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WilsonIntervalTest {

    private static final BigDecimal TARGET = new BigDecimal("80");

    @ParameterizedTest
    @CsvSource({
        "17, 20, 64.0, 94.8",
        "1700, 2000, 83.4, 86.5",
        "0, 10, 0.0, 27.8",
        "10, 10, 72.2, 100.0",
        "1, 1, 20.7, 100.0",
        "1, 2, 9.5, 90.5"
    })
    void fewContactsGiveAWideInterval(long met, long all, BigDecimal lower, BigDecimal upper) {
        WilsonInterval interval = WilsonInterval.of(new Ratio(met, all));
        assertThat(interval.lower().setScale(1, RoundingMode.HALF_EVEN)).isEqualTo(lower);
        assertThat(interval.upper().setScale(1, RoundingMode.HALF_EVEN)).isEqualTo(upper);
    }

    @Test
    void twentyContactsDoNotShowThatTheTargetIsMetAndTwoThousandDo() {
        assertThat(WilsonInterval.of(new Ratio(17, 20)).lower()).isLessThan(TARGET);
        assertThat(WilsonInterval.of(new Ratio(1700, 2000)).lower()).isGreaterThan(TARGET);
        assertThat(WilsonInterval.of(new Ratio(15, 20)).upper()).isGreaterThan(TARGET);
        assertThat(WilsonInterval.of(new Ratio(1500, 2000)).upper()).isLessThan(TARGET);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Both bounds solve (p - level)² = z² p (1 - p) / n, the definition of the interval. */
    @ParameterizedTest
    @MethodSource("seeds")
    void boundsLieAroundTheLevelAndSolveTheEquationThatDefinesThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long all = random.nextLong(1, 1L << random.nextInt(1, 31));
        long met = random.nextLong(all + 1);
        WilsonInterval interval = WilsonInterval.of(new Ratio(met, all));
        BigDecimal level = BigDecimal.valueOf(met).divide(BigDecimal.valueOf(all), 30, RoundingMode.HALF_EVEN);
        assertThat(level.movePointRight(2)).isBetween(interval.lower(), interval.upper());
        for (BigDecimal bound : new BigDecimal[] {interval.lower(), interval.upper()}) {
            BigDecimal share = bound.movePointLeft(2);
            BigDecimal left = share.subtract(level).pow(2);
            BigDecimal right = new BigDecimal("1.959963984540054")
                    .pow(2)
                    .multiply(share)
                    .multiply(BigDecimal.ONE.subtract(share))
                    .divide(BigDecimal.valueOf(all), 30, RoundingMode.HALF_EVEN);
            assertThat(left.subtract(right).abs()).isLessThan(new BigDecimal("1e-12"));
        }
    }

    @Test
    void boundOfNoneAndOfAllLieExactlyOnTheEnds() {
        assertThat(WilsonInterval.of(new Ratio(0, 10)).lower()).isEqualByComparingTo("0");
        assertThat(WilsonInterval.of(new Ratio(10, 10)).upper()).isEqualByComparingTo("100");
    }
}
