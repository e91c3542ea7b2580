package io.github.queuesla.core.contact;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountGridBuilder;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.ProvisionalRange;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Counts visits one by one, where the rules of a service level are not those of the platform. Counts one request. */
public final class VisitCounter {

    /** Visits that are counted together. */
    private record Place(QueueId queue, Optional<MediaType> medium, int interval) {}

    private final CountRequest request;
    private final Measure[] measures;
    private final int offered;
    private final IntervalGrid intervals;
    private final Map<Place, long[]> counts = new LinkedHashMap<>();
    private final Map<Place, long[]> byEvent = new LinkedHashMap<>();

    private VisitCounter(CountRequest request) {
        this.request = request;
        this.measures = new TreeSet<>(request.optional().measures()).toArray(Measure[]::new);
        this.offered = Arrays.asList(measures).indexOf(Measure.OFFERED);
        this.intervals = grid(request.optional()).intervals();
    }

    /**
     * The counts of a request, in the same intervals as those of the platform's rules.
     *
     * @param visits the visits, with what the rules make of them
     * @param ofPlatform the counts of the same request by the rules of the platform, which have its gaps
     * @throws CountSourceException when the visits could not be read
     */
    public static BookedCounts count(BookedVisits visits, CountRequest request, CountGrid ofPlatform)
            throws CountSourceException {
        VisitCounter counter = new VisitCounter(request);
        TimeRange range = request.period().range();
        VisitReading reading = visits.read(
                new VisitRequest(request.queues(), List.of(range)),
                (happened, counted) -> counter.add(counted, visits.booking().isByEvent(happened)));
        List<ProvisionalRange> provisional = new ArrayList<>(ofPlatform.provisional());
        provisional.addAll(counter.mayEnd(reading.waiting()));
        CountGridBuilder grid = counter.grid(request.optional());
        counter.counts.forEach((place, counted) -> grid.add(place.queue(), place.medium(), place.interval(), counted));
        CountGridBuilder late = counter.grid(Detail.of(new TreeSet<>(List.of(Measure.OFFERED)))
                .splitBy(request.optional().breakdown()));
        counter.byEvent.forEach((place, counted) -> late.add(place.queue(), place.medium(), place.interval(), counted));
        return new BookedCounts(grid.build(ofPlatform.gaps(), provisional), late.build(List.of()), reading);
    }

    private CountGridBuilder grid(Detail given) {
        return new CountGridBuilder(request, given);
    }

    private void add(QueueVisit visit, boolean isByEvent) {
        // One whose offer is unknown was offered all the same; without it, it would set off another one without an
        // outcome.
        Instant arrived = visit.offered().orElseGet(visit::time);
        if (offered >= 0 && intervals.range().contains(arrived)) {
            at(counts, visit, arrived, measures.length)[offered]++;
        }
        if (visit.outcome().isEmpty()) {
            return;
        }
        Instant at = visit.time();
        long wait = visit.waitMillis().orElseThrow();
        long[] here = at(counts, visit, at, measures.length);
        for (int place = 0; place < measures.length; place++) {
            Measure measure = measures[place];
            if (measure.counts(visit.outcome().get(), wait)) {
                here[place]++;
            } else if (measure.isWaits() && measure.outcome() == visit.outcome().get()) {
                here[place] = Math.addExact(here[place], wait);
            }
        }
        if (isByEvent) {
            at(byEvent, visit, at, 1)[0]++;
        }
    }

    private long[] at(Map<Place, long[]> sums, QueueVisit visit, Instant time, int size) {
        Optional<MediaType> medium =
                request.optional().breakdown().byMedia() ? Optional.of(visit.media()) : Optional.empty();
        return sums.computeIfAbsent(
                new Place(visit.queue(), medium, intervals.numberAt(time)), unseen -> new long[size]);
    }

    /** The intervals in which a visit arrived that may still end. */
    private List<ProvisionalRange> mayEnd(List<QueueVisit> waiting) {
        return waiting.stream()
                .map(visit -> new ProvisionalRange(
                        visit.queue().organisation(), intervals.interval(intervals.numberAt(visit.time()))))
                .distinct()
                .toList();
    }
}
