package io.github.queuesla.core.result;

import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/**
 * One promise for one queue, or for one part of it. Immutable.
 *
 * @param definition the promise
 * @param queue the queue
 * @param media the media type; empty when not split by it
 * @param piece the stretch of time; empty when not split by it
 * @param attainment what became of the promise
 * @param counts what it was computed from, and what was counted beside it; without entries when unavailable
 * @param provisional whether the platform may still change these counts
 */
public record SlaResult(
        SlaDefinition definition,
        Queue queue,
        Optional<MediaType> media,
        Optional<TimeRange> piece,
        Attainment attainment,
        QueueCounts counts,
        boolean provisional) {

    /** Whether the target was met; empty without a target and without a measured ratio. */
    public Optional<Boolean> targetMet() {
        return Verdicts.of(definition, attainment);
    }
}
