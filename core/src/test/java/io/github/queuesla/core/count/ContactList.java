package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A source that counts a list of contacts one by one: slow, but simple enough to be certain. Immutable. */
public final class ContactList implements CountSource, WaitSource {

    private record Place(QueueId queue, Optional<MediaType> media, Optional<TimeRange> interval) {}

    private final List<Contact> contacts;

    public ContactList(List<Contact> contacts) {
        this.contacts = List.copyOf(contacts);
    }

    @Override
    public String name() {
        return "contact-list";
    }

    @Override
    public CountGrid count(CountRequest request) {
        Map<Place, Map<Measure, Long>> counted = new LinkedHashMap<>();
        NavigableMap<Instant, TimeRange> intervals = intervals(request);
        for (Contact contact : contacts) {
            boolean asked = request.queues().isEmpty() || request.queues().contains(contact.queue());
            if (asked && request.period().range().contains(contact.ended())) {
                Place place = new Place(
                        contact.queue(),
                        request.optional().breakdown().byMedia() ? Optional.of(contact.media()) : Optional.empty(),
                        intervalOf(contact, intervals));
                Map<Measure, Long> counts = counted.computeIfAbsent(place, unseen -> zeros(request));
                request.optional()
                        .measures()
                        .forEach(measure -> counts.merge(measure, contact.share(measure), Long::sum));
            }
        }
        List<CountRow> rows = new ArrayList<>();
        counted.forEach((place, counts) ->
                rows.add(new CountRow(place.queue(), place.media(), place.interval(), QueueCounts.of(counts))));
        return CountGrid.of(request, request.optional(), rows, List.of());
    }

    private static Map<Measure, Long> zeros(CountRequest request) {
        return new TreeMap<>(QueueCounts.zero(request.optional().measures()).asMap());
    }

    private static NavigableMap<Instant, TimeRange> intervals(CountRequest request) {
        NavigableMap<Instant, TimeRange> intervals = new TreeMap<>();
        request.optional()
                .breakdown()
                .granularity()
                .ifPresent(size -> size.split(
                                request.period().range(), request.period().zone())
                        .forEach(interval -> intervals.put(interval.start(), interval)));
        return intervals;
    }

    private static Optional<TimeRange> intervalOf(Contact contact, NavigableMap<Instant, TimeRange> intervals) {
        return Optional.ofNullable(intervals.floorEntry(contact.ended())).map(Map.Entry::getValue);
    }

    @Override
    public WaitCounts waits(WaitRequest request) {
        WaitCounts.Builder counts = new WaitCounts.Builder();
        for (Contact contact : contacts) {
            if (Outcome.WITH_WAITS.contains(contact.outcome())
                    && request.queues().contains(contact.queue())
                    && request.ranges().stream().anyMatch(range -> range.contains(contact.ended()))) {
                counts.add(Optional.of(contact.media()), contact.outcome(), shortest(contact, request.boundary()), 1);
            }
        }
        return counts.build();
    }

    /** The shortest threshold of whole seconds that the contact is within. */
    private static long shortest(Contact contact, ThresholdBoundary boundary) {
        long second = 0;
        // No threshold is shorter than 1 s; what would be within 0 s is within any.
        while (contact.waitMillis()
                >= new WaitThreshold(Duration.ofSeconds(second + 1), boundary).belowMillis() - 1_000) {
            second++;
        }
        return second;
    }
}
