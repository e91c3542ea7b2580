package io.github.queuesla.cli.run;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.live.RequestCost;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.queues.RoutingQueues;
import java.util.Optional;

/**
 * The requests that the queries of a live board take on the platform.
 *
 * @param source counts
 */
record PlatformCost(PlannedSource source) implements RequestCost {

    /** The requests for counts alone: the queue list and tokens are asked for on their own. */
    @Override
    public long requests(Question question, int queues) {
        boolean all = question.queues().isAll() && !source.needsQueueIds();
        return atLeastOne(source.plan(
                        question.request().withVisible(Optional.of((long) queues)),
                        all ? Optional.empty() : Optional.of(Bounds.exactly(queues)))
                .requests()
                .count());
    }

    @Override
    public long listing(int queues) {
        return atLeastOne(RoutingQueues.plan(QueueSelection.all(), Optional.of((long) queues), true)
                .count());
    }

    private static long atLeastOne(Bounds count) {
        return Math.max(1, count.most().orElse(count.least()));
    }
}
