package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How many contacts of one kind of row were counted, by measure. A measure that is absent was not or could not be
 * counted, which is not the same as none. Immutable.
 */
public final class QueueCounts {

    private static final QueueCounts EMPTY = new QueueCounts(new TreeMap<>());

    private final NavigableMap<Measure, Long> counts;

    private QueueCounts(NavigableMap<Measure, Long> counts) {
        this.counts = Collections.unmodifiableNavigableMap(counts);
    }

    /**
     * Counts as a source found them.
     *
     * @throws IllegalArgumentException when one is negative
     */
    public static QueueCounts of(Map<Measure, Long> counts) {
        counts.forEach((measure, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("a count is never negative: " + measure + " is " + count);
            }
        });
        return new QueueCounts(new TreeMap<>(counts));
    }

    /** Nothing was counted; adding to it gives absent counts. */
    public static QueueCounts none() {
        return EMPTY;
    }

    /** Zero of each: what a queue without contacts has when all measures were asked for. */
    public static QueueCounts zero(Iterable<Measure> measures) {
        NavigableMap<Measure, Long> zeros = new TreeMap<>();
        measures.forEach(measure -> zeros.put(measure, 0L));
        return new QueueCounts(zeros);
    }

    /** The count, or empty where it was not counted. */
    public OptionalLong count(Measure measure) {
        Long count = counts.get(measure);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** Both together; a measure that either side lacks is absent from the sum. */
    public QueueCounts plus(QueueCounts other) {
        NavigableMap<Measure, Long> sum = new TreeMap<>();
        counts.forEach((measure, count) -> {
            Long more = other.counts.get(measure);
            if (more != null) {
                sum.put(measure, Math.addExact(count, more));
            }
        });
        return new QueueCounts(sum);
    }

    /** All counts, in the order of the measures. */
    public NavigableMap<Measure, Long> asMap() {
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueueCounts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
