package io.github.queuesla.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.budget.ErrorBudget.Prospect;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorBudgetTest {

    private static final Percentage TARGET = Percentage.parse("80");

    @Test
    void missesUseTheBudgetAndTheRestNeedsTheRemainder() {
        ErrorBudget budget = new ErrorBudget(12_150, 15_000, 9_000, TARGET);
        assertThat(budget.allowed()).isEqualTo(Fraction.of(4_800, 1));
        assertThat(budget.used()).isEqualTo(2_850);
        assertThat(budget.left()).isEqualTo(Fraction.of(1_950, 1));
        assertThat(budget.missesLeft()).isEqualTo(1_950);
        assertThat(budget.needed()).contains(Fraction.of(7_050, 9_000));
        assertThat(Rounding.HALF_EVEN.displayPercent(budget.needed().orElseThrow(), 2, Optional.empty()))
                .isEqualTo(new BigDecimal("78.33"));
        assertThat(budget.prospect()).isEqualTo(Prospect.OPEN);
    }

    @Test
    void restOfTheWindowDecidesItsFinish() {
        ErrorBudget budget = new ErrorBudget(12_150, 15_000, 9_000, TARGET);
        assertThat(budget.finish(Fraction.of(81, 100))).contains(Fraction.of(81, 100));
        assertThat(budget.finish(budget.needed().orElseThrow())).contains(Fraction.of(TARGET));
        assertThat(budget.finish(Fraction.ZERO)).contains(Fraction.of(12_150, 24_000));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 100, 0, SAFE",
        "79, 100, 0, LOST",
        "80, 80, 20, SAFE",
        "79, 79, 21, OPEN",
        "0, 20, 80, OPEN",
        "0, 21, 79, LOST",
        "0, 0, 100, OPEN",
        "0, 0, 0, SAFE"
    })
    void bestAndWorstCaseDecideTheProspect(long met, long counted, long forecast, Prospect prospect) {
        assertThat(new ErrorBudget(met, counted, forecast, TARGET).prospect()).isEqualTo(prospect);
    }

    @Test
    void overdrawnBudgetIsBelowZero() {
        ErrorBudget budget = new ErrorBudget(0, 21, 80, TARGET);
        assertThat(budget.left()).isEqualTo(Fraction.of(-4, 5));
        assertThat(budget.missesLeft()).isEqualTo(-1);
        assertThat(budget.needed().orElseThrow()).isGreaterThan(Fraction.ONE);
    }

    @Test
    void missesLeftAreWholeContacts() {
        ErrorBudget budget = new ErrorBudget(1, 1, 8, TARGET);
        assertThat(budget.allowed()).isEqualTo(Fraction.of(9, 5));
        assertThat(budget.missesLeft()).isEqualTo(1);
    }

    @Test
    void nothingIsNeededWithoutARest() {
        assertThat(new ErrorBudget(80, 100, 0, TARGET).needed()).isEmpty();
        assertThat(new ErrorBudget(0, 0, 0, TARGET).finish(Fraction.ONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 10, 0", "11, 10, 0", "5, 10, -1"})
    void impossibleBudgetIsRefused(long met, long counted, long forecast) {
        assertThatThrownBy(() -> new ErrorBudget(met, counted, forecast, TARGET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(met + " met of " + counted);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @Test
    void safeBudgetNeedsNothingAndNeverLess() {
        ErrorBudget budget = new ErrorBudget(100, 100, 10, TARGET);
        assertThat(budget.prospect()).isEqualTo(ErrorBudget.Prospect.SAFE);
        assertThat(budget.needed()).contains(Fraction.ZERO);
    }

    /** Misses left, attainment needed and prospect always agree. */
    @ParameterizedTest
    @MethodSource("seeds")
    void leftNeededAndProspectAgree(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long counted = random.nextLong(200);
        long met = random.nextLong(counted + 1);
        long forecast = random.nextLong(1, 200);
        ErrorBudget budget =
                new ErrorBudget(met, counted, forecast, new Percentage(BigDecimal.valueOf(random.nextLong(10_001), 2)));
        Fraction needed = budget.needed().orElseThrow();
        assertThat(budget.prospect() == Prospect.LOST)
                .isEqualTo(needed.compareTo(Fraction.ONE) > 0)
                .isEqualTo(budget.left().compareTo(Fraction.ZERO) < 0);
        assertThat(budget.prospect() == Prospect.SAFE)
                .isEqualTo(needed.compareTo(Fraction.ZERO) <= 0)
                .isEqualTo(budget.missesLeft() >= forecast);
        if (needed.equals(Fraction.ZERO)) {
            assertThat(budget.finish(needed).orElseThrow()).isGreaterThanOrEqualTo(Fraction.of(budget.target()));
        } else {
            assertThat(budget.finish(needed)).contains(Fraction.of(budget.target()));
        }
        long misses = budget.missesLeft();
        if (misses >= 0 && misses <= forecast) {
            assertThat(budget.finish(Fraction.of(forecast - misses, forecast)).orElseThrow())
                    .isGreaterThanOrEqualTo(Fraction.of(budget.target()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Each contact in time adds one to what is met and 0.8 to what is required.
        "70, 100, 80, 50",
        "79, 100, 80, 5",
        "80, 100, 80, 0",
        "81, 100, 80, 0",
        "0, 0, 80, 0",
        "0, 1, 80, 4",
        "7999, 9999, 80, 1",
        "752, 1030, 76, 129"
    })
    void nextContactsInTimeReachTheTarget(long met, long counted, String target, long next) {
        ErrorBudget budget = new ErrorBudget(met, counted, 0, Percentage.parse(target));
        assertThat(budget.nextInTime()).contains(next);
        assertThat(Fraction.of(met + next, Math.max(1, counted + next)).meets(Percentage.parse(target)))
                .isEqualTo(counted + next > 0);
        if (next > 0) {
            assertThat(Fraction.of(met + next - 1, counted + next - 1).meets(Percentage.parse(target)))
                    .isFalse();
        }
    }

    @Test
    void noNumberOfContactsInTimeMakesUpForAMissOfAHundredPercent() {
        assertThat(new ErrorBudget(9, 10, 0, Percentage.parse("100")).nextInTime())
                .isEmpty();
        assertThat(new ErrorBudget(10, 10, 0, Percentage.parse("100")).nextInTime())
                .contains(0L);
    }
}
