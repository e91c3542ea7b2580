package io.github.queuesla.core.contact;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request to a {@link VisitSource}. Immutable.
 *
 * @param queues the queues; with none, all of them
 * @param ranges the time ranges, in order, at least one; none overlaps another
 * @param conversations the ids of the conversations; with none, all of them
 */
public record VisitRequest(List<QueueId> queues, List<TimeRange> ranges, Set<String> conversations) {

    /** A request for the visits of all conversations. */
    public VisitRequest(List<QueueId> queues, List<TimeRange> ranges) {
        this(queues, ranges, Set.of());
    }

    public VisitRequest {
        conversations = Set.copyOf(conversations);
        queues = List.copyOf(queues);
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a request for visits needs a time range");
        }
        for (int next = 1; next < ranges.size(); next++) {
            if (ranges.get(next).start().isBefore(ranges.get(next - 1).end())) {
                throw new IllegalArgumentException(
                        "time ranges of visits are in order: " + ranges.get(next) + " begins too early");
            }
        }
    }

    /** From the start of the first time range to the end of the last. */
    public TimeRange hull() {
        return new TimeRange(
                ranges.get(0).start(), ranges.get(ranges.size() - 1).end());
    }

    /** The time range that contains the instant; empty when none does. */
    public Optional<TimeRange> rangeAt(Instant instant) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).start().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(ranges.get(low - 1)).filter(range -> range.contains(instant));
    }
}
