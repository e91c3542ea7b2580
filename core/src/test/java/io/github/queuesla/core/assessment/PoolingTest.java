package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolingTest {

    private static final Attainment HALF = new Attainment.Measured(new Ratio(1, 2));
    private static final Attainment QUIET = new Attainment.NoTraffic();
    private static final Attainment LATER = new Attainment.NotYet();
    private static final Attainment SHUT = new Attainment.Closed();
    private static final Attainment LOST = new Attainment.Unavailable();

    @Test
    void measuredBeatsUnmeasured() {
        assertThat(Pooling.pool(List.of(QUIET, HALF, LOST, HALF))).isEqualTo(new Attainment.Measured(new Ratio(2, 4)));
    }

    @Test
    void unavailableBeatsNoTraffic() {
        assertThat(Pooling.pool(List.of(QUIET, LOST))).isEqualTo(LOST);
        assertThat(Pooling.pool(List.of(QUIET, QUIET))).isEqualTo(QUIET);
        assertThat(Pooling.pool(List.of())).isEqualTo(QUIET);
    }

    @Test
    void sumHasNotBegunWhenNoOpenPartHas() {
        assertThat(Pooling.pool(List.of(LATER, LATER))).isEqualTo(LATER);
        assertThat(Pooling.pool(List.of(SHUT, LATER))).isEqualTo(LATER);
        assertThat(Pooling.pool(List.of(QUIET, LATER))).isEqualTo(QUIET);
        assertThat(Pooling.pool(List.of(HALF, LATER))).isEqualTo(HALF);
        assertThat(Pooling.pool(List.of(LATER, LOST))).isEqualTo(LOST);
    }
}
