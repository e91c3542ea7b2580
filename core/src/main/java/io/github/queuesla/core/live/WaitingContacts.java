package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.queue.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The contacts of a service level that wait. Immutable.
 *
 * @param at the moment of the list
 * @param waiting the number of waiting contacts
 * @param longest the longest wait so far; empty when nobody waits, and when the platform does not say since when
 * @param lost how many of them have waited too long to be in time, each by the threshold of its medium: misses that the
 *     counts do not know yet
 * @param atLeast whether more may be lost, because the platform left out some of them
 */
public record WaitingContacts(Instant at, long waiting, Optional<Duration> longest, long lost, boolean atLeast) {

    /** The contacts of that service level in those queues. */
    static WaitingContacts of(ServiceLevel level, Collection<QueueId> queues, Observations observed) {
        List<QueueWaiting> mine = observed.waiting().stream()
                .filter(row -> queues.contains(row.queue()) && level.covers(row.medium()))
                .toList();
        long waiting = 0;
        long lost = 0;
        boolean atLeast = false;
        for (QueueWaiting row : mine) {
            long here = lost(level, row, observed.at());
            waiting = Math.addExact(waiting, row.waiting());
            lost += here;
            // A list that is cut keeps the oldest: if none of those is lost, none of the others is.
            atLeast |= row.isCut() && (here > 0 || row.since().isEmpty());
        }
        Optional<Duration> longest = mine.stream()
                .flatMap(row -> row.since().stream().limit(1))
                .min(Instant::compareTo)
                .map(since -> waited(since, observed.at()));
        return new WaitingContacts(observed.at(), waiting, longest, lost, atLeast);
    }

    private static long lost(ServiceLevel level, QueueWaiting row, Instant at) {
        long inTime = level.definitionFor(row.medium()).threshold().belowMillis();
        return row.since().stream()
                .filter(since -> waited(since, at).toMillis() >= inTime)
                .count();
    }

    /** The wait so far; none for a contact that came after the moment, or by a clock that is ahead of ours. */
    private static Duration waited(Instant since, Instant at) {
        return since.isBefore(at) ? Duration.between(since, at) : Duration.ZERO;
    }
}
