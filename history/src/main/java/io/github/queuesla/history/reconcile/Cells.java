package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counts of both sides, cell by cell. */
final class Cells {

    /** A day, a queue and a medium. */
    record Place(int interval, QueueId queue, MediaType media) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::interval)
                .thenComparing(Place::queue)
                .thenComparing(Place::media);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** The counts of a place on both sides. */
    record Cell(Place place, QueueCounts ofHistory, QueueCounts ofPlatform) {

        long history(Measure measure) {
            return ofHistory.count(measure).orElse(0);
        }

        long platform(Measure measure) {
            return ofPlatform.count(measure).orElse(0);
        }

        /** How many more the platform has. */
        long missing(Measure measure) {
            return platform(measure) - history(measure);
        }

        /** Whether either side has any. */
        boolean has(Measure measure) {
            return history(measure) > 0 || platform(measure) > 0;
        }

        /** Whether both sides can be compared in it: the spread of waits says something only beside an equal sum. */
        boolean compares(Measure measure) {
            Outcome outcome = measure.outcome();
            return measure.belowMillis().isEmpty()
                    || (missing(Measure.all(outcome)) == 0 && missing(Measure.waits(outcome)) == 0);
        }

        boolean differs(Measure measure) {
            return compares(measure) && missing(measure) != 0;
        }

        boolean differs() {
            return ReconcileRequest.MEASURES.stream().anyMatch(this::differs);
        }
    }

    private Cells() {}

    /** The places in which either side has contacts, in order. */
    static List<Cell> of(CountGrid history, CountGrid platform) {
        Map<Place, QueueCounts> ofHistory = counts(history);
        Map<Place, QueueCounts> ofPlatform = counts(platform);
        QueueCounts none = QueueCounts.zero(ReconcileRequest.MEASURES);
        Map<Place, Cell> cells = new TreeMap<>();
        ofHistory.forEach(
                (place, counts) -> cells.put(place, new Cell(place, counts, ofPlatform.getOrDefault(place, none))));
        ofPlatform.forEach((place, counts) -> cells.putIfAbsent(place, new Cell(place, none, counts)));
        return List.copyOf(cells.values());
    }

    private static Map<Place, QueueCounts> counts(CountGrid grid) {
        Map<Place, QueueCounts> counts = new HashMap<>();
        int intervals = grid.intervals().intervals().size();
        for (QueueId queue : grid.queues()) {
            grid.visit(
                    queue,
                    0,
                    intervals,
                    (interval, medium, counted) -> counts.merge(
                            new Place(interval, queue, medium.orElse(MediaType.UNKNOWN)), counted, QueueCounts::plus));
        }
        return counts;
    }
}
