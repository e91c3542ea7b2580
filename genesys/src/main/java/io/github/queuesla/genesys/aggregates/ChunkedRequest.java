package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.genesys.plan.Bounds;
import java.util.List;
import java.util.Optional;

/** The division of a request into time ranges, which are the shorter the more queues a response is expected to have. */
record ChunkedRequest(CountRequest request) {

    private static final long MOST_QUEUES = Integer.MAX_VALUE;

    /** The time ranges. */
    List<Chunk> chunks() {
        int queues = request.queues().size();
        return chunks(
                AggregatesJob.Scope.isNamed(queues)
                        ? queues
                        : Math.max(queues, request.visible().orElse((long) BucketBudget.UNKNOWN_QUEUES)));
    }

    /** Whether fewer time ranges may be enough when the number of visible queues is known. */
    boolean gainsByListing() {
        int queues = request.queues().size();
        return !AggregatesJob.Scope.isNamed(queues) && gainsByListing(queues);
    }

    private boolean gainsByListing(long queues) {
        return chunks(queues).size()
                < chunks(Math.max(queues, BucketBudget.UNKNOWN_QUEUES)).size();
    }

    /**
     * The number of time ranges, for at least one queue.
     *
     * @param queues the number of queues; empty for all visible ones without naming them
     */
    Bounds ranges(Optional<Bounds> queues) {
        return expectedQueues(queues.orElse(Bounds.exactly(0)))
                .map(many -> chunks(many).size());
    }

    private Bounds expectedQueues(Bounds queues) {
        long least = Math.max(1, queues.least());
        if (queues.isExact() && !AggregatesJob.Scope.isNamed(queues.least())) {
            return request.visible()
                    .map(all -> Bounds.exactly(Math.max(least, all)))
                    .orElseGet(() -> gainsByListing(least)
                            ? Bounds.between(least, MOST_QUEUES)
                            : Bounds.exactly(Math.max(least, BucketBudget.UNKNOWN_QUEUES)));
        }
        return Bounds.between(least, Math.max(least, queues.most().orElse(MOST_QUEUES)));
    }

    private List<Chunk> chunks(long queues) {
        int most = (int) Math.min(MOST_QUEUES, Math.max(1, queues));
        return ChunkPlan.of(request.period(), request.optional().breakdown().granularity(), most);
    }
}
