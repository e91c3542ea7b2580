package io.github.queuesla.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FakeTimeTest {
    private final FakeTime time = FakeTime.startingAt(Instant.parse("2024-01-01T00:00:00Z"));

    @Test
    void aSleepAdvancesBothClocksAndIsRecorded() throws InterruptedException {
        long before = time.getAsLong();

        time.sleep(Duration.ofSeconds(5));
        time.sleep(Duration.ofMinutes(1));

        assertThat(time.getAsLong() - before).isEqualTo(Duration.ofSeconds(65).toNanos());
        assertThat(time.instant()).isEqualTo("2024-01-01T00:01:05Z");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(1));
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(65));
    }

    @Test
    void advancingRecordsNoWait() {
        time.advance(Duration.ofHours(1));

        assertThat(time.waits()).isEmpty();
        assertThat(time.instant()).isEqualTo("2024-01-01T01:00:00Z");
    }

    @Test
    void anInterruptedThreadDoesNotSleep() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> time.sleep(Duration.ofSeconds(1))).isInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(time.elapsed()).isZero();
    }
}
