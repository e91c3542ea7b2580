package io.github.queuesla.core.count;

import java.util.Arrays;

/**
 * The counts of one queue and medium by the number of their interval, in order. Two arrays, because a month of half
 * hours in a large organisation has over a million rows, and entries of a map would be larger than the counts.
 */
final class IntervalCounts {

    /** Receives the counts of one interval. */
    @FunctionalInterface
    interface Visitor {
        void visit(int interval, QueueCounts counts);
    }

    private int[] intervals = new int[1];
    private QueueCounts[] counts = new QueueCounts[1];
    private int size;

    /** Adds counts to those of the interval. */
    void add(int interval, QueueCounts more) {
        int place = place(interval);
        if (place < size && intervals[place] == interval) {
            counts[place] = counts[place].plus(more);
            return;
        }
        if (size == intervals.length) {
            intervals = Arrays.copyOf(intervals, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        // Sources give rows in order of time, so there is rarely something to move.
        System.arraycopy(intervals, place, intervals, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        intervals[place] = interval;
        counts[place] = more;
        size++;
    }

    /** Visits the intervals {@code from} (included) to {@code to} (excluded), in order. */
    void visit(int from, int to, Visitor visitor) {
        for (int place = place(from); place < size && intervals[place] < to; place++) {
            visitor.visit(intervals[place], counts[place]);
        }
    }

    /** The place of the first interval that is not before this one. */
    private int place(int interval) {
        if (size == 0 || intervals[size - 1] < interval) {
            return size;
        }
        int found = Arrays.binarySearch(intervals, 0, size, interval);
        return found >= 0 ? found : -found - 1;
    }
}
