package io.github.queuesla.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RatioTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void liesBetweenNoneAndAll() {
        assertThat(new Ratio(0, 1)).hasToString("0/1");
        assertThat(new Ratio(5, 5)).hasToString("5/5");
        assertThatThrownBy(() -> new Ratio(6, 5)).hasMessageContaining("6 of 5");
        assertThatThrownBy(() -> new Ratio(-1, 5)).hasMessageContaining("-1 of 5");
        assertThatThrownBy(() -> new Ratio(0, 0)).hasMessageContaining("denominator");
    }

    @Test
    void verdictUsesTheExactFraction() {
        assertThat(new Ratio(7999, 9999).meets(Percentage.parse("80"))).isFalse();
        assertThat(new Ratio(8000, 10000).meets(Percentage.parse("80"))).isTrue();
        assertThat(new Ratio(1, 3).meets(Percentage.parse("33.333333"))).isTrue();
        assertThat(new Ratio(1, 3).meets(Percentage.parse("33.333334"))).isFalse();
        assertThat(new Ratio(0, 3).meets(Percentage.parse("0"))).isTrue();
    }

    @Test
    void verdictIsRightBeyondTheRangeOfLong() {
        assertThat(new Ratio(Long.MAX_VALUE - 1, Long.MAX_VALUE).meets(Percentage.HUNDRED))
                .isFalse();
        assertThat(new Ratio(Long.MAX_VALUE, Long.MAX_VALUE).meets(Percentage.HUNDRED))
                .isTrue();
    }

    @Test
    void poolingAddsBothSides() {
        assertThat(new Ratio(45, 50).pooledWith(new Ratio(600, 1000))).isEqualTo(new Ratio(645, 1050));
        assertThatThrownBy(() -> new Ratio(1, Long.MAX_VALUE).pooledWith(new Ratio(1, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void ratiosAreOrderedByValue() {
        assertThat(new Ratio(1, 2)).isEqualByComparingTo(new Ratio(2, 4)).isLessThan(new Ratio(3, 5));
        assertThat(new Ratio(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isLessThan(new Ratio(1, 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pooledLiesBetweenTheWorstAndTheBest(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ratio one = random(random);
        Ratio other = random(random);
        Ratio worst = one.compareTo(other) <= 0 ? one : other;
        Ratio best = one.compareTo(other) <= 0 ? other : one;
        assertThat(one.pooledWith(other)).isGreaterThanOrEqualTo(worst).isLessThanOrEqualTo(best);
    }

    private static Ratio random(SplittableRandom random) {
        long denominator = random.nextLong(1, 1L << random.nextInt(1, 40));
        return new Ratio(random.nextLong(denominator + 1), denominator);
    }
}
