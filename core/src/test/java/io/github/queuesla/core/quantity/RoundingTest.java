package io.github.queuesla.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoundingTest {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_EVEN, 2, 3, 66.67",
        "HALF_UP, 2, 3, 66.67",
        "DOWN, 2, 3, 66.66",
        "HALF_EVEN, 1, 800, 0.12",
        "HALF_UP, 1, 800, 0.13",
        "DOWN, 1, 800, 0.12",
        "HALF_EVEN, 3, 800, 0.38",
        "HALF_UP, 3, 800, 0.38",
        "DOWN, 3, 800, 0.37",
        "HALF_EVEN, 0, 7, 0.00",
        "HALF_EVEN, 7, 7, 100.00"
    })
    void roundsToTwoDecimalsByItsRule(Rounding rounding, long met, long all, BigDecimal shown) {
        assertThat(rounding.displayPercent(Fraction.of(new Ratio(met, all)), 2, Optional.empty()))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "7999, 9999, 80, 79.99",
        "8000, 10000, 80, 80.00",
        "99999, 100000, 80, 99.99",
        "99999, 100000, 100, 99.99",
        "949999, 1000000, 95, 94.99",
        "79996, 100000, 79.996, 79.996",
        "799959, 1000000, 79.996, 79.995",
        "1999999, 2000000, 99.9999, 99.9999"
    })
    void missIsNeverDisplayedAsTheTarget(long met, long all, String target, BigDecimal shown) {
        Optional<Percentage> agreed = Optional.of(Percentage.parse(target));
        assertThat(Rounding.HALF_EVEN.displayPercent(Fraction.of(new Ratio(met, all)), 2, agreed))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "7999, 9999, 0, 80, 79",
        "8000, 10000, 0, 80, 80",
        "69, 100, 1, 70, 69.0",
        "1, 3, 6, 80, 33.333333",
        "7999, 9999, 0, 79.995, 79.998",
        "999, 1000, 0, 80, 99"
    })
    void decimalsAreTheAgreedOnesOrThoseOfTheTarget(
            long part, long whole, int decimals, String target, BigDecimal shown) {
        Optional<Percentage> agreed = Optional.of(Percentage.parse(target));
        assertThat(Rounding.HALF_EVEN.displayPercent(Fraction.of(part, whole), decimals, agreed))
                .isEqualTo(shown);
    }

    @Test
    void withoutATargetOnlyAHundredIsProtected() {
        assertThat(Rounding.HALF_EVEN.displayPercent(Fraction.of(new Ratio(7999, 9999)), 2, Optional.empty()))
                .isEqualTo(new BigDecimal("80.00"));
        assertThat(Rounding.HALF_UP.displayPercent(Fraction.of(new Ratio(99999, 100000)), 2, Optional.empty()))
                .isEqualTo(new BigDecimal("99.99"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void displayedNumberIsOnTheSameSideOfTheTarget(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            Percentage target = new Percentage(
                    BigDecimal.valueOf(random.nextLong(100_000_001), 6).setScale(random.nextInt(7), RoundingMode.DOWN));
            Ratio ratio = nearby(random, target);
            for (Rounding rounding : Rounding.values()) {
                BigDecimal shown = rounding.displayPercent(Fraction.of(ratio), 2, Optional.of(target));
                assertThat(shown.compareTo(target.value()) >= 0)
                        .as("%s of %s shown as %s", ratio, target, shown)
                        .isEqualTo(ratio.meets(target));
                assertThat(shown.compareTo(BigDecimal.valueOf(100)) == 0)
                        .isEqualTo(ratio.numerator() == ratio.denominator());
            }
        }
    }

    /**
     * The tutorial prints Python's {@code round(met/total*100, 2)}. Of all 2,003,000 pairs up to 2,000, it differs from
     * half-even in 82, all of them listed here: exact ties, which binary fractions cannot represent, so that Python
     * rounds a number just beside the tie. The other difference is intended: less than all contacts is never 100.
     * (Column five: same, tie or not-all.)
     */
    @ParameterizedTest
    @CsvFileSource(resources = "tutorial-rounding.csv")
    void differsFromTheTutorialInBinaryTiesOnly(long met, long all, String python, String shown, String why) {
        BigDecimal ours = Rounding.HALF_EVEN.displayPercent(Fraction.of(new Ratio(met, all)), 2, Optional.empty());
        assertThat(ours).isEqualByComparingTo(shown);
        BigDecimal apart = ours.subtract(new BigDecimal(python)).abs();
        assertThat(apart).isEqualByComparingTo(why.equals("same") ? "0" : "0.01");
        if (why.equals("tie")) {
            assertThat(met * 20_000 % (2 * all)).as("remainder").isEqualTo(all);
        }
    }

    private static Ratio nearby(SplittableRandom random, Percentage target) {
        long denominator = random.nextLong(1, 1L << random.nextInt(1, 31));
        BigDecimal at = target.value().multiply(BigDecimal.valueOf(denominator)).movePointLeft(2);
        long numerator = at.longValue() + random.nextLong(-1, 2);
        return new Ratio(Math.max(0, Math.min(denominator, numerator)), denominator);
    }
}
