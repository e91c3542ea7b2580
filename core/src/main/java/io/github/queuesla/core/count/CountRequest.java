package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question to a {@link CountSource}. Immutable.
 *
 * @param queues whose contacts to count; empty means all that the client can see
 * @param period when the contacts' waits ended
 * @param measures what to count, at least one
 * @param breakdown into which rows
 */
public record CountRequest(List<QueueId> queues, Period period, NavigableSet<Measure> measures, Breakdown breakdown) {

    public CountRequest {
        queues = List.copyOf(queues);
        measures = Collections.unmodifiableNavigableSet(new TreeSet<>((Set<Measure>) measures));
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("a question asks for at least one count");
        }
    }

    /** The same question about other queues. */
    public CountRequest about(List<QueueId> others) {
        return new CountRequest(others, period, measures, breakdown);
    }
}
