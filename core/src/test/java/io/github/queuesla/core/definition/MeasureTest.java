package io.github.queuesla.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void orderIsByOutcomeThenByLimitWithAllLast() {
        TreeSet<Measure> measures = new TreeSet<>(Stream.of(
                        Measure.FLOW_OUT,
                        Measure.ABANDONED,
                        Measure.ANSWERED,
                        Measure.below(Outcome.ANSWERED, 30_001),
                        Measure.below(Outcome.ANSWERED, 20_001))
                .toList());
        assertThat(measures)
                .containsExactly(
                        Measure.below(Outcome.ANSWERED, 20_001),
                        Measure.below(Outcome.ANSWERED, 30_001),
                        Measure.ANSWERED,
                        Measure.ABANDONED,
                        Measure.FLOW_OUT);
    }

    @Test
    void limitIsAtLeastOneMillisecond() {
        assertThatThrownBy(() -> Measure.below(Outcome.ANSWERED, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
