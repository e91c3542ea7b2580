package io.github.queuesla.genesys.aggregates;

/** How much one answer may hold, so that it stays far below the longest body that is read (docs/adr/0005). */
final class BucketBudget {

    /** At some 500 bytes a bucket, and two media types a queue, about 30 MB. */
    private static final int BUCKETS = 30_000;

    /** Queues of an organisation, when nobody knows how many it has. */
    private static final int UNKNOWN = 1_000;

    private BucketBudget() {}

    /** How many queues an answer about all of them may hold, when so many are wanted from it. */
    static int queuesOfAll(int wanted) {
        return Math.max(wanted, UNKNOWN);
    }

    /** Buckets one queue may have in an answer that holds so many queues, at least 1. */
    static int perQueue(int queues) {
        return BUCKETS / queues;
    }
}
