package io.github.queuesla.simulator.aggregates;

/** Count, sum, minimum and maximum of waits in milliseconds. Not thread-safe. */
final class Timer {

    private long count;
    private long sum;
    private long min = Long.MAX_VALUE;
    private long max;

    void add(long waitMillis) {
        add(waitMillis, 1);
    }

    void add(long waitMillis, long times) {
        if (times > 0) {
            count += times;
            sum += waitMillis * times;
            min = Math.min(min, waitMillis);
            max = Math.max(max, waitMillis);
        }
    }

    long count() {
        return count;
    }

    long sum() {
        return sum;
    }

    long min() {
        return min;
    }

    long max() {
        return max;
    }
}
