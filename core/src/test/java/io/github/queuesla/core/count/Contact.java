package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;

/**
 * The wait of one contact in a queue, or its entry. Immutable.
 *
 * @param queue the queue
 * @param media the medium
 * @param ended when the wait ended, or when the contact entered the queue
 * @param waitMillis the length of the wait in whole milliseconds
 * @param outcome how the wait ended; {@link Outcome#ANY} for the entry
 */
public record Contact(QueueId queue, MediaType media, Instant ended, long waitMillis, Outcome outcome) {

    /** What it adds to the measure. */
    public long share(Measure measure) {
        return !isCountedBy(measure) ? 0 : measure.isWaits() ? waitMillis : 1;
    }

    /** Whether the measure counts it. */
    public boolean isCountedBy(Measure measure) {
        return outcome == measure.outcome()
                && measure.belowMillis().map(limit -> waitMillis < limit).orElse(true);
    }
}
