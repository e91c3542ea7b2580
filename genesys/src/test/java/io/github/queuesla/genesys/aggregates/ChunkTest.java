package io.github.queuesla.genesys.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChunkTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static Chunk chunk(Duration length, Optional<Duration> bucket) {
        return new Chunk(new TimeRange(START, START.plus(length)), bucket);
    }

    @Test
    void granularityIsInThePlatformsNotation() {
        assertThat(chunk(Duration.ofDays(7), Optional.of(Duration.ofDays(1))).granularity())
                .contains("P1D");
        assertThat(chunk(Duration.ofDays(7), Optional.of(Duration.ofHours(1))).granularity())
                .contains("PT1H");
        assertThat(chunk(Duration.ofDays(7), Optional.of(Duration.ofMinutes(15)))
                        .granularity())
                .contains("PT15M");
        assertThat(chunk(Duration.ofDays(7), Optional.empty()).granularity()).isEmpty();
    }

    @Test
    void halvesPartitionExactlySplitNoBucketAndEnd() {
        for (Optional<Duration> bucket : List.of(
                Optional.<Duration>empty(),
                Optional.of(Duration.ofMinutes(15)),
                Optional.of(Duration.ofHours(1)),
                Optional.of(Duration.ofDays(1)))) {
            Chunk week = chunk(Duration.ofDays(7), bucket);
            List<Chunk> smallest = new ArrayList<>();
            halve(week, smallest);
            Duration unit = bucket.orElse(Duration.ofMinutes(1));
            assertThat(smallest).hasSize((int) Duration.ofDays(7).dividedBy(unit));
            Instant next = START;
            for (Chunk chunk : smallest) {
                assertThat(chunk).isEqualTo(new Chunk(new TimeRange(next, next.plus(unit)), bucket));
                next = chunk.range().end();
            }
        }
    }

    private static void halve(Chunk chunk, List<Chunk> smallest) {
        List<Chunk> halves = chunk.halves();
        if (halves.isEmpty()) {
            smallest.add(chunk);
        }
        halves.forEach(half -> halve(half, smallest));
    }

    @Test
    void oddLengthsArePartitionedToo() {
        Chunk odd = chunk(Duration.ofSeconds(150), Optional.empty());
        assertThat(odd.halves())
                .extracting(half -> half.range().length())
                .containsExactly(Duration.ofMinutes(1), Duration.ofSeconds(90));
        assertThat(chunk(Duration.ofSeconds(119), Optional.empty()).halves()).isEmpty();
        assertThat(chunk(Duration.ofHours(3), Optional.of(Duration.ofHours(1))).halves())
                .extracting(half -> half.range().length())
                .containsExactly(Duration.ofHours(1), Duration.ofHours(2));
    }
}
