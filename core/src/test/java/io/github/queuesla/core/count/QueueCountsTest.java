package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.definition.Measure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueCountsTest {

    @Test
    void absentIsNotZero() {
        QueueCounts counts = QueueCounts.of(Map.of(Measure.ANSWERED, 0L));
        assertThat(counts.count(Measure.ANSWERED)).hasValue(0);
        assertThat(counts.count(Measure.ABANDONED)).isEmpty();
    }

    @Test
    void otherCountsOfTheSameMeasuresAreInTheirOrder() {
        QueueCounts zero = QueueCounts.zero(List.of(Measure.FLOW_OUT, Measure.ANSWERED));
        assertThat(zero.with(new long[] {7, 2}))
                .isEqualTo(QueueCounts.of(Map.of(Measure.ANSWERED, 7L, Measure.FLOW_OUT, 2L)));
        assertThatThrownBy(() -> zero.with(new long[] {7})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contactsWithoutAnOutcomeAreThoseOfferedLessTheOthers() {
        QueueCounts counts = QueueCounts.zero(Measure.FOR_UNRESOLVED).with(new long[] {4, 3, 2, 10});
        assertThat(counts.withoutOutcome()).hasValue(1);
        assertThat(QueueCounts.of(Map.of(Measure.OFFERED, 10L, Measure.ANSWERED, 9L))
                        .withoutOutcome())
                .isEmpty();
    }

    @Test
    void sumLacksWhatIsAbsentOnEitherSide() {
        QueueCounts both = QueueCounts.of(Map.of(Measure.ANSWERED, 2L, Measure.ABANDONED, 1L));
        QueueCounts one = QueueCounts.of(Map.of(Measure.ANSWERED, 3L));
        assertThat(both.plus(one)).isEqualTo(QueueCounts.of(Map.of(Measure.ANSWERED, 5L)));
        assertThat(one.plus(both)).isEqualTo(both.plus(one));
        assertThat(both.plus(QueueCounts.of(Map.of()))).isEqualTo(QueueCounts.of(Map.of()));
        assertThat(QueueCounts.zero(List.of(Measure.ANSWERED)).plus(one)).isEqualTo(one);
    }

    @Test
    void countIsNeverNegativeAndNeverOverflows() {
        assertThatThrownBy(() -> QueueCounts.of(Map.of(Measure.ANSWERED, -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never negative");
        QueueCounts most = QueueCounts.of(Map.of(Measure.ANSWERED, Long.MAX_VALUE));
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumOfDifferentMeasuresIsOfThoseInCommon() {
        QueueCounts answered = QueueCounts.of(Map.of(Measure.ANSWERED, 2L));
        QueueCounts abandoned = QueueCounts.of(Map.of(Measure.ABANDONED, 2L));
        assertThat(answered.plus(abandoned)).isEqualTo(QueueCounts.of(Map.of()));
        assertThat(answered.sharing(abandoned)).isSameAs(answered);
    }

    @Test
    void countsAreEqualWhenMeasuresAndNumbersAre() {
        QueueCounts counts = QueueCounts.of(Map.of(Measure.ANSWERED, 2L));
        assertThat(counts)
                .isEqualTo(QueueCounts.of(Map.of(Measure.ANSWERED, 2L)))
                .hasSameHashCodeAs(QueueCounts.of(Map.of(Measure.ANSWERED, 2L)))
                .isNotEqualTo(QueueCounts.of(Map.of(Measure.ANSWERED, 3L)))
                .isNotEqualTo(QueueCounts.of(Map.of(Measure.ABANDONED, 2L)))
                .isNotEqualTo("2")
                .doesNotHaveSameHashCodeAs(QueueCounts.of(Map.of(Measure.ANSWERED, 3L)))
                .doesNotHaveSameHashCodeAs(QueueCounts.of(Map.of(Measure.ABANDONED, 2L)));
        assertThat(counts).hasToString("{" + Measure.ANSWERED + "=2}");
    }
}
