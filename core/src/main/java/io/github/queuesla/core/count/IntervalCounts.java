package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A source's answer by queue, medium and interval, to be added up over any stretch of time. Holds only what has contacts,
 * so that its size goes with them and not with the number of queues and intervals. Immutable.
 */
public final class IntervalCounts {

    /** Takes what was counted in one interval. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int interval, Optional<MediaType> medium, QueueCounts counts);
    }

    private final Map<QueueId, Map<Optional<MediaType>, NavigableMap<Integer, QueueCounts>>> byQueue = new HashMap<>();
    private final Map<QueueId, List<Integer>> contradictions = new HashMap<>();
    private final List<Gap> gaps;
    private final IntervalGrid grid;

    /**
     * An answer laid out on the intervals that were asked for.
     *
     * @throws IllegalArgumentException when a row is not of one interval
     */
    public IntervalCounts(CountAnswer answer, IntervalGrid grid) {
        this.grid = grid;
        this.gaps = answer.gaps();
        @Nullable QueueCounts first = null;
        for (CountRow row : answer.rows()) {
            first = first == null ? row.counts() : first;
            add(row, row.counts().sharing(first));
        }
    }

    private void add(CountRow row, QueueCounts counts) {
        TimeRange piece = row.piece().orElseThrow(() -> new IllegalArgumentException("a row without an interval"));
        int interval = grid.numberAt(piece.start());
        byQueue.computeIfAbsent(row.queue(), queue -> new HashMap<>())
                .computeIfAbsent(row.media(), medium -> new TreeMap<>())
                .merge(interval, counts, QueueCounts::plus);
        if (!counts.isConsistent()) {
            contradictions
                    .computeIfAbsent(row.queue(), queue -> new ArrayList<>())
                    .add(interval);
        }
    }

    /** Every queue that has contacts. */
    public Set<QueueId> queues() {
        return byQueue.keySet();
    }

    /** The media of which the queue has contacts; empty stands for contacts of which the platform does not say. */
    public Set<Optional<MediaType>> media(QueueId queue) {
        return byQueue.getOrDefault(queue, Map.of()).keySet();
    }

    /** What could not be had. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** The intervals in which a queue has a count within a limit that is larger than one within a longer limit. */
    public List<Integer> contradictions(QueueId queue) {
        return contradictions.getOrDefault(queue, List.of());
    }

    /** Visits what was counted for a queue in the intervals from one number to before another. */
    public void visit(QueueId queue, int from, int to, Visitor visitor) {
        byQueue.getOrDefault(queue, Map.of())
                .forEach((medium, counts) -> counts.subMap(from, to)
                        .forEach((interval, counted) -> visitor.visit(interval, medium, counted)));
    }
}
