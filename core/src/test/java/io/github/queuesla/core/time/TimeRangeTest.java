package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
    void emptyRangeIsRefused() {
        assertThatThrownBy(() -> new TimeRange(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeRange(TEN, NINE)).isInstanceOf(IllegalArgumentException.class);
    }
}
