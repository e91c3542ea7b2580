package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts of one kind of row were counted, by measure. A measure that is absent was not or could not be
 * counted, which is not the same as none. Immutable, and small, since a month of half hours has a great many.
 */
public final class QueueCounts {

    /** In order; shared by many. */
    private final Measure[] measures;

    private final long[] counts;

    private QueueCounts(Measure[] measures, long[] counts) {
        this.measures = measures;
        this.counts = counts;
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
        return inOrder(new TreeMap<>(counts));
    }

    private static QueueCounts inOrder(NavigableMap<Measure, Long> counts) {
        return new QueueCounts(
                counts.keySet().toArray(new Measure[0]),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** Zero of each: what a queue without contacts has when all measures were asked for. */
    public static QueueCounts zero(Iterable<Measure> measures) {
        NavigableMap<Measure, Long> zeros = new TreeMap<>();
        measures.forEach(measure -> zeros.put(measure, 0L));
        return inOrder(zeros);
    }

    /** The count, or empty where it was not counted. */
    public OptionalLong count(Measure measure) {
        int place = Arrays.binarySearch(measures, measure);
        return place < 0 ? OptionalLong.empty() : OptionalLong.of(counts[place]);
    }

    /** Both together; a measure that either side lacks is absent from the sum. */
    public QueueCounts plus(QueueCounts other) {
        if (hasMeasuresOf(other)) {
            long[] sums = new long[counts.length];
            Arrays.setAll(sums, place -> Math.addExact(counts[place], other.counts[place]));
            return new QueueCounts(measures, sums);
        }
        NavigableMap<Measure, Long> sum = new TreeMap<>();
        for (int place = 0; place < measures.length; place++) {
            long count = counts[place];
            Measure measure = measures[place];
            other.count(measure).ifPresent(more -> sum.put(measure, Math.addExact(count, more)));
        }
        return inOrder(sum);
    }

    /** The same counts, which keep the list of measures in common with the other where it is the same list. */
    QueueCounts sharing(QueueCounts other) {
        return hasMeasuresOf(other) ? new QueueCounts(other.measures, counts) : this;
    }

    /** Whether no count within a limit is larger than one within a longer limit, or than all. */
    boolean isConsistent() {
        for (int place = 1; place < measures.length; place++) {
            if (measures[place - 1].outcome() == measures[place].outcome() && counts[place - 1] > counts[place]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasMeasuresOf(QueueCounts other) {
        return measures == other.measures || Arrays.equals(measures, other.measures);
    }

    /** All counts, in the order of the measures. */
    public NavigableMap<Measure, Long> asMap() {
        NavigableMap<Measure, Long> map = new TreeMap<>();
        for (int place = 0; place < measures.length; place++) {
            map.put(measures[place], counts[place]);
        }
        return Collections.unmodifiableNavigableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueueCounts that && hasMeasuresOf(that) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(measures) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
