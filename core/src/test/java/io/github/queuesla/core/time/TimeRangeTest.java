package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

    private static final Instant NINE = Instant.parse("2024-01-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2024-01-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2024-01-01T11:00:00Z");

    @Test
    void startIsInsideAndEndIsNot() {
        TimeRange range = new TimeRange(NINE, TEN);
        assertThat(range.contains(NINE)).isTrue();
        assertThat(range.contains(TEN)).isFalse();
        assertThat(range.contains(TEN.minusNanos(1))).isTrue();
        assertThat(range.contains(NINE.minusNanos(1))).isFalse();
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(new TimeRange(NINE, TEN).overlaps(new TimeRange(TEN, ELEVEN)))
                .isFalse();
        assertThat(new TimeRange(NINE, ELEVEN).overlaps(new TimeRange(TEN, ELEVEN)))
                .isTrue();
        assertThat(new TimeRange(NINE, ELEVEN).contains(new TimeRange(TEN, ELEVEN)))
                .isTrue();
        assertThat(new TimeRange(TEN, ELEVEN).contains(new TimeRange(NINE, ELEVEN)))
                .isFalse();
    }

    @Test
    void hullGoesFromTheFirstStartToTheLastEnd() {
        assertThat(new TimeRange(TEN, ELEVEN).hull(new TimeRange(NINE, TEN))).isEqualTo(new TimeRange(NINE, ELEVEN));
        assertThat(new TimeRange(NINE, ELEVEN).hull(new TimeRange(NINE, TEN))).isEqualTo(new TimeRange(NINE, ELEVEN));
    }

    @Test
    void rangesThatTouchOrOverlapAreJoined() {
        TimeRange later = new TimeRange(ELEVEN.plusNanos(1), ELEVEN.plusNanos(2));
        assertThat(TimeRange.joined(List.of(new TimeRange(NINE, TEN), new TimeRange(TEN, ELEVEN), later)))
                .containsExactly(new TimeRange(NINE, ELEVEN), later);
        assertThat(TimeRange.joined(List.of(new TimeRange(NINE, ELEVEN), new TimeRange(NINE, TEN))))
                .containsExactly(new TimeRange(NINE, ELEVEN));
    }

    @Test
    void emptyRangeIsRefused() {
        assertThatThrownBy(() -> new TimeRange(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeRange(TEN, NINE)).isInstanceOf(IllegalArgumentException.class);
    }
}
