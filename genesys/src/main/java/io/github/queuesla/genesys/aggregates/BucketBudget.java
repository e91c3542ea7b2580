package io.github.queuesla.genesys.aggregates;

/** The size of a response in buckets, chosen to stay well below the 64 MB limit of a body (docs/adr/0005). */
final class BucketBudget {

    /** About 30 MB, at 500 bytes per bucket and two media types per queue. */
    private static final int BUCKETS = 30_000;

    /** Assumed queues of an organisation of unknown size. */
    static final int UNKNOWN_QUEUES = 1_000;

    private BucketBudget() {}

    /** Buckets per queue in a response with this many queues; 0 when there are more queues than buckets. */
    static int perQueue(int queues) {
        return BUCKETS / queues;
    }
}
