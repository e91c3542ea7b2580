package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final QueueId ONE = new QueueId("one");
    private static final QueueId OTHER = new QueueId("other");
    private static final TimeRange MORNING = range("08:00", "12:00");

    @Test
    void concernsItsQueuesOnly() {
        Gap gap = gap(Set.of(ONE), Optional.empty());
        assertThat(gap.covers(ONE, Optional.of(MORNING))).isTrue();
        assertThat(gap.covers(OTHER, Optional.of(MORNING))).isFalse();
        assertThat(gap(Set.of(), Optional.empty()).covers(OTHER, Optional.empty()))
                .isTrue();
    }

    @Test
    void concernsEveryPieceItTouches() {
        Gap gap = gap(Set.of(), Optional.of(MORNING));
        assertThat(gap.covers(ONE, Optional.of(range("07:00", "08:01")))).isTrue();
        assertThat(gap.covers(ONE, Optional.of(range("11:59", "13:00")))).isTrue();
        assertThat(gap.covers(ONE, Optional.of(range("07:00", "08:00")))).isFalse();
        assertThat(gap.covers(ONE, Optional.of(range("12:00", "13:00")))).isFalse();
        assertThat(gap.covers(ONE, Optional.empty())).isTrue();
    }

    private static Gap gap(Set<QueueId> queues, Optional<TimeRange> range) {
        return new Gap(queues, range, Failure.of(FailureKind.INCONSISTENT_COUNTS));
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(
                Instant.parse("2024-01-01T" + start + ":00Z"), Instant.parse("2024-01-01T" + end + ":00Z"));
    }
}
