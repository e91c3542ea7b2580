package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number of one day, queue and medium as both sides have it. Immutable.
 *
 * @param day the day, in the time zone of the period
 * @param queue the queue
 * @param media the medium
 * @param measure what is counted
 * @param history the number in the history
 * @param platform the number on the platform
 * @param reason why they differ; empty when they are the same
 */
public record ReconciledCount(
        LocalDate day,
        QueueId queue,
        MediaType media,
        Measure measure,
        long history,
        long platform,
        Optional<Reason> reason) {

    /** How many more the history has; negative when it has fewer. */
    public long difference() {
        return Math.subtractExact(history, platform);
    }
}
