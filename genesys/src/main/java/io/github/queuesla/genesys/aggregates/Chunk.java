package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The time one request asks about.
 *
 * @param range the interval, which starts and ends with a bucket
 * @param bucket how long the buckets are that the answer comes in; empty for one bucket over all of it
 */
record Chunk(TimeRange range, Optional<Duration> bucket) {

    private static final Duration SMALLEST = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** The granularity in the platform's notation. */
    Optional<String> granularity() {
        return bucket.map(length -> length.equals(DAY) ? "P1D" : length.toString());
    }

    /** Two chunks that make up this one; empty when it cannot be cut without cutting a bucket. */
    List<Chunk> halves() {
        Duration unit = bucket.orElse(SMALLEST);
        long units = range.length().dividedBy(unit);
        if (units < 2) {
            return List.of();
        }
        Instant middle = range.start().plus(unit.multipliedBy(units / 2));
        return List.of(
                new Chunk(new TimeRange(range.start(), middle), bucket),
                new Chunk(new TimeRange(middle, range.end()), bucket));
    }
}
