package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/**
 * A time range whose counts the source knows to be not final, whatever their age. Immutable.
 *
 * @param organisation the organisation whose counts they are; empty means every one
 * @param range the time range
 */
public record ProvisionalRange(Optional<String> organisation, TimeRange range) {

    /** A time range of the only organisation. */
    public ProvisionalRange(TimeRange range) {
        this(Optional.empty(), range);
    }

    /** Whether the counts of the queue are not final. */
    public boolean covers(QueueId queue) {
        return organisation.isEmpty() || organisation.equals(queue.organisation());
    }
}
