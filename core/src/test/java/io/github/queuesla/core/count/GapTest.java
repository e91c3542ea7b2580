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

    @Test
    void gapOfAnOrganisationAffectsItsQueuesOnly() {
        Gap gap = gap(Set.of()).in("leeds");
        assertThat(gap.covers(ONE.in("leeds"))).isTrue();
        assertThat(gap.covers(ONE.in("york"))).isFalse();
        assertThat(gap.covers(ONE)).isFalse();
        assertThat(gap(Set.of(ONE)).in("leeds").covers(ONE.in("york"))).isFalse();
    }

    private static Gap gap(Set<QueueId> queues) {
        return new Gap(queues, Optional.empty(), Failure.of(FailureKind.INCONSISTENT_COUNTS));
    }
}
