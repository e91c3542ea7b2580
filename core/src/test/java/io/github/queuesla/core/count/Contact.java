package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;

/**
 * One contact's wait in a queue, as a pretend organisation knows it. Immutable.
 *
 * @param queue where it waited
 * @param media through which channel
 * @param ended when the wait ended
 * @param waitMillis how long it had lasted, in whole milliseconds
 * @param outcome how it ended
 */
public record Contact(QueueId queue, MediaType media, Instant ended, long waitMillis, Outcome outcome) {

    /** Whether the measure counts it. */
    public boolean isCountedBy(Measure measure) {
        return outcome == measure.outcome()
                && measure.belowMillis().map(limit -> waitMillis < limit).orElse(true);
    }
}
