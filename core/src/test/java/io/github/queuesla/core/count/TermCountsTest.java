package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.definition.Term;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermCountsTest {

    @Test
    void absentIsNotZero() {
        TermCounts counts = TermCounts.of(Map.of(Term.ANSWERED, 0L));
        assertThat(counts.count(Term.ANSWERED)).hasValue(0L);
        assertThat(counts.count(Term.ABANDONED)).isEmpty();
        assertThat(counts.asMap()).containsExactly(Map.entry(Term.ANSWERED, 0L));
    }

    @Test
    void sumLacksWhatIsAbsentOnEitherSide() {
        TermCounts both = TermCounts.of(Map.of(Term.ANSWERED, 2L, Term.ABANDONED, 1L));
        TermCounts one = TermCounts.of(Map.of(Term.ANSWERED, 3L));
        assertThat(both.plus(one)).isEqualTo(TermCounts.of(Map.of(Term.ANSWERED, 5L)));
        assertThat(one.plus(both)).isEqualTo(both.plus(one));
        assertThat(both.plus(TermCounts.none())).isEqualTo(TermCounts.none());
    }

    @Test
    void countIsNeverNegativeAndNeverOverflows() {
        assertThatThrownBy(() -> TermCounts.of(Map.of(Term.ANSWERED, -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count is never negative: " + Term.ANSWERED + " is -1");
        TermCounts most = TermCounts.of(Map.of(Term.ANSWERED, Long.MAX_VALUE));
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void countsAreEqualWhenTermsAndNumbersAre() {
        TermCounts counts = TermCounts.of(Map.of(Term.ANSWERED, 2L));
        assertThat(counts)
                .isEqualTo(TermCounts.of(Map.of(Term.ANSWERED, 2L)))
                .hasSameHashCodeAs(TermCounts.of(Map.of(Term.ANSWERED, 2L)))
                .isNotEqualTo(TermCounts.of(Map.of(Term.ANSWERED, 3L)))
                .isNotEqualTo(TermCounts.of(Map.of(Term.ABANDONED, 2L)))
                .isNotEqualTo("2")
                .doesNotHaveSameHashCodeAs(TermCounts.of(Map.of(Term.ANSWERED, 3L)))
                .hasToString("{" + Term.ANSWERED + "=2}");
    }
}
