package io.github.queuesla.genesys.aggregates;

/** How much one answer may hold, so that it stays far below the longest body that is read (docs/adr/0005). */
final class BucketBudget {

    /** At some 500 bytes a bucket, and two media types a queue, about 30 MB. */
    private static final int BUCKETS = 30_000;

    private static final int UNKNOWN = 1_000;

    private BucketBudget() {}

    /**
     * Buckets one queue may have in an answer.
     *
     * @param queues how many queues will answer; 0 when that is not known
     */
    static int perQueue(int queues) {
        return BUCKETS / (queues == 0 ? UNKNOWN : queues);
    }
}
