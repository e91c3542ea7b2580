package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.engine.EventCount;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The number of events of one day and the sum of their waits by queue, medium and type, as one side counts them. */
final class DayCounts {

    private record Place(QueueId queue, MediaType media, EventType type) {}

    /** The number of events, and the sum of their waits. */
    private record Sum(long events, long waitMillis) {

        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(Math.addExact(events, other.events), Math.addExact(waitMillis, other.waitMillis));
        }
    }

    private final Map<Place, Sum> counts = new HashMap<>();

    static DayCounts of(Collection<EventCount> counted) {
        DayCounts counts = new DayCounts();
        counted.forEach(counts::add);
        return counts;
    }

    void add(EventCount counted) {
        counts.merge(
                new Place(counted.queue(), counted.media(), counted.type()),
                new Sum(counted.count(), counted.waitMillis()),
                Sum::plus);
    }

    /** Whether nothing was counted. */
    boolean isEmpty() {
        return counts.values().stream().allMatch(sum -> sum.events() == 0);
    }

    Set<QueueId> queues() {
        Set<QueueId> queues = new HashSet<>();
        counts.keySet().forEach(place -> queues.add(place.queue()));
        return queues;
    }

    /** Whether both count the same in these queues. */
    boolean agreesWith(DayCounts other, Set<QueueId> queues) {
        Set<Place> places = new HashSet<>(counts.keySet());
        places.addAll(other.counts.keySet());
        return places.stream()
                .filter(place -> queues.contains(place.queue()))
                .allMatch(place -> sum(place).equals(other.sum(place)));
    }

    private Sum sum(Place place) {
        return counts.getOrDefault(place, Sum.NONE);
    }
}
