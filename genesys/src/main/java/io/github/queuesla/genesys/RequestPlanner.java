package io.github.queuesla.genesys;

import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedCounts;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.genesys.queues.RoutingQueues;
import java.util.Optional;

/**
 * Tells how an assessment will go about it: which requests need the queue list first, and which go beside it.
 *
 * @param clients how many OAuth clients share the work
 * @param tokenPath where tokens are had
 * @param selection about which queues
 * @param visible how many queues the client can see; empty when nobody knows
 */
record RequestPlanner(int clients, String tokenPath, QueueSelection selection, Optional<Long> visible) {

    RequestPlan plan(PlannedSource source, CountRequest request) {
        boolean openly = selection.isAll() && !source.needsQueueIds();
        boolean beside = openly || selection.isIdsOnly();
        PlannedCounts counts = source.plan(request, openly ? Optional.empty() : Optional.of(asked()));
        PlannedRequests list = RoutingQueues.plan(selection, visible, !beside);
        return new RequestPlan(
                source.name(), tokens(list.count().plus(counts.requests().count())), list, counts, beside, clients);
    }

    private Bounds asked() {
        if (selection.isIdsOnly()) {
            return Bounds.exactly(selection.asIds().size());
        }
        return selection.isAll() ? visible.map(Bounds::exactly).orElse(Bounds.atLeast(0)) : new Bounds(0, visible);
    }

    /** A client that has no work gets no token. */
    private PlannedRequests tokens(Bounds asked) {
        long most = asked.most().map(all -> Math.min(all, clients)).orElse((long) clients);
        return new PlannedRequests(
                "access token",
                "POST",
                tokenPath,
                Bounds.between(1, most),
                clients == 1 ? "one" : "one for each of " + clients + " OAuth clients that gets work",
                Optional.empty());
    }
}
