package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The time range of one request.
 *
 * @param range the interval, which starts and ends at a bucket
 * @param bucket the length of a bucket; empty for one bucket over the whole range
 */
record Chunk(TimeRange range, Optional<Duration> bucket) {

    private static final Duration SMALLEST = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** The granularity as an ISO 8601 period. */
    Optional<String> granularity() {
        // Not Duration's PT24H: P1D is the form the platform documents.
        return bucket.map(length -> length.equals(DAY) ? "P1D" : length.toString());
    }

    /** Two chunks that together are this one; empty when it has a single bucket, or less than two minutes. */
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
