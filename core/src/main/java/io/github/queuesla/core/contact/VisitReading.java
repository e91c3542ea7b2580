package io.github.queuesla.core.contact;

import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a history was read for the visits of a time range, and which of them may still end. Immutable.
 *
 * @param read the time that was read
 * @param waiting the visits that have no outcome in the history, and had not waited longer than others did by its end or
 *     by days that it lacks: their outcome may be in these
 * @param longest the longest wait of the visits that ended; empty when none did
 * @param until when each of those that wait would have waited that long; empty when none waits
 */
public record VisitReading(
        TimeRange read, List<QueueVisit> waiting, Optional<Duration> longest, Optional<Instant> until) {

    public VisitReading {
        waiting = List.copyOf(waiting);
    }

    /** A reading of the range alone, in which nothing waits. */
    public static VisitReading of(TimeRange range) {
        return new VisitReading(range, List.of(), Optional.empty(), Optional.empty());
    }
}
