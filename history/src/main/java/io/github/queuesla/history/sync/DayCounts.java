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

/** The number of events of one day by queue, medium and type, as one side counts them. */
final class DayCounts {

    private record Place(QueueId queue, MediaType media, EventType type) {}

    private final Map<Place, Long> counts = new HashMap<>();

    static DayCounts of(Collection<EventCount> counted) {
        DayCounts counts = new DayCounts();
        counted.forEach(counts::add);
        return counts;
    }

    void add(EventCount counted) {
        counts.merge(new Place(counted.queue(), counted.media(), counted.type()), counted.count(), Long::sum);
    }

    /** Whether nothing was counted. */
    boolean isEmpty() {
        return counts.values().stream().allMatch(count -> count == 0);
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
                .allMatch(place -> count(place) == other.count(place));
    }

    private long count(Place place) {
        return counts.getOrDefault(place, 0L);
    }
}
