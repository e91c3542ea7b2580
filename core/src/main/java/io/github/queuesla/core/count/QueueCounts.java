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
 * The counts of one row, by measure. An absent measure was not counted, which is not the same as zero. Immutable, and
 * compact because a month of half hours has many rows.
 */
public final class QueueCounts {

    /** In order; one array for many rows. */
    private final Measure[] measures;

    private final long[] counts;

    private QueueCounts(Measure[] measures, long[] counts) {
        this.measures = measures;
        this.counts = counts;
    }

    /**
     * Counts by measure.
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

    /** Zero of each measure: the counts of a queue without contacts. */
    public static QueueCounts zero(Iterable<Measure> measures) {
        NavigableMap<Measure, Long> zeros = new TreeMap<>();
        measures.forEach(measure -> zeros.put(measure, 0L));
        return inOrder(zeros);
    }

    /**
     * Other counts of the same measures.
     *
     * @param others one for each measure in order, none negative; they are not copied, so they must not change
     * @throws IllegalArgumentException when their number differs
     */
    public QueueCounts with(long[] others) {
        if (others.length != measures.length) {
            throw new IllegalArgumentException(measures.length + " measures have " + others.length + " counts");
        }
        return new QueueCounts(measures, others);
    }

    /** The count; empty when it was not counted. */
    public OptionalLong count(Measure measure) {
        int place = place(measure);
        return place < 0 ? OptionalLong.empty() : OptionalLong.of(counts[place]);
    }

    /** The place of the measure; negative when it was not counted. */
    private int place(Measure measure) {
        return Arrays.binarySearch(measures, measure);
    }

    /**
     * The offered contacts less those with an outcome; empty when one of them was not counted. Negative in a range in
     * which more contacts leave the queue than enter it.
     */
    public OptionalLong withoutOutcome() {
        int offered = place(Measure.OFFERED);
        int answered = place(Measure.ANSWERED);
        int abandoned = place(Measure.ABANDONED);
        int flowedOut = place(Measure.FLOW_OUT);
        return Math.min(Math.min(offered, answered), Math.min(abandoned, flowedOut)) < 0
                ? OptionalLong.empty()
                : OptionalLong.of(counts[offered] - counts[answered] - counts[abandoned] - counts[flowedOut]);
    }

    /** The sum; a measure that is absent on either side is absent in the sum. */
    public QueueCounts plus(QueueCounts other) {
        // Almost all rows of a source have the same measures; only rows of different requests need the map.
        if (hasMeasuresOf(other)) {
            long[] sums = new long[counts.length];
            for (int place = 0; place < sums.length; place++) {
                sums[place] = Math.addExact(counts[place], other.counts[place]);
            }
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

    /** These counts, which share the other's array of measures when the measures are the same. */
    QueueCounts sharing(QueueCounts other) {
        return measures != other.measures && hasMeasuresOf(other) ? new QueueCounts(other.measures, counts) : this;
    }

    /** Whether no count within a limit is larger than one within a longer limit, or than all. */
    public boolean isConsistent() {
        for (int place = 1; place < measures.length; place++) {
            boolean comparable =
                    measures[place - 1].outcome() == measures[place].outcome() && !measures[place].isWaits();
            if (comparable && counts[place - 1] > counts[place]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasMeasuresOf(QueueCounts other) {
        return measures == other.measures || Arrays.equals(measures, other.measures);
    }

    /** The counts, in the order of the measures. */
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
