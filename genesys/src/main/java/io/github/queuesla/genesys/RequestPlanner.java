package io.github.queuesla.genesys;

import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedCounts;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.genesys.queues.RoutingQueues;
import java.util.List;
import java.util.Optional;

/**
 * The plan of an assessment: how many requests it takes, and which of them must wait for the queue list.
 *
 * @param clients the number of OAuth clients that share the work
 * @param tokenPath the path of the token endpoint
 * @param selection the queues
 * @param visible the number of queues that the OAuth clients can see; empty when unknown
 */
record RequestPlanner(int clients, String tokenPath, QueueSelection selection, Optional<Long> visible) {

    RequestPlan plan(PlannedSource source, CountRequest request) {
        boolean allVisible = selection.isAll() && !source.needsQueueIds();
        boolean countsWithoutList = allVisible || selection.isIdsOnly();
        boolean parallel = countsWithoutList && !source.gainsByListing(request.forQueues(selection.asIds()));
        CountRequest asked = parallel ? request : request.withVisible(visible);
        PlannedCounts counts = source.plan(asked, allVisible ? Optional.empty() : Optional.of(queueCount()));
        PlannedRequests list = RoutingQueues.plan(selection, visible, !countsWithoutList);
        return new RequestPlan(
                source.name(),
                tokens(list.count().plus(counts.requests().count())),
                list,
                counts,
                List.of(),
                parallel,
                clients);
    }

    private Bounds queueCount() {
        if (selection.isAll()) {
            return visible.map(Bounds::exactly).orElse(Bounds.atLeast(0));
        }
        // A name stands for one queue, a pattern for any number.
        return selection.hasPattern()
                ? new Bounds(0, visible)
                : Bounds.exactly(selection.asIds().size());
    }

    /** The token requests; an OAuth client without work requests none. */
    private PlannedRequests tokens(Bounds requests) {
        long most = requests.most().map(all -> Math.min(all, clients)).orElse((long) clients);
        return new PlannedRequests(
                "access token",
                "POST",
                tokenPath,
                Bounds.between(1, most),
                clients == 1 ? "one" : "one for each of " + clients + " OAuth clients that has work",
                Optional.empty());
    }
}
