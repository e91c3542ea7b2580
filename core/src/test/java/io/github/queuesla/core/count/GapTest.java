package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.queue.QueueId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final QueueId ONE = new QueueId("one");
    private static final QueueId OTHER = new QueueId("other");

    @Test
    void gapAffectsItsQueuesOnly() {
        Gap gap = gap(Set.of(ONE));
        assertThat(gap.covers(ONE)).isTrue();
        assertThat(gap.covers(OTHER)).isFalse();
        assertThat(gap(Set.of()).covers(OTHER)).isTrue();
    }

    private static Gap gap(Set<QueueId> queues) {
        return new Gap(queues, Optional.empty(), Failure.of(FailureKind.INCONSISTENT_COUNTS));
    }
}
