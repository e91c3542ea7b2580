package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueShare;
import java.util.Optional;

/**
 * One queue in one window.
 *
 * @param attainment over what of it could be had
 * @param counts what that was computed from
 * @param missing why some or all of it could not be had; empty when all could
 */
record QueueFigures(Queue queue, Attainment attainment, TermCounts counts, Optional<FailureKind> missing) {

    /** The same for readers, to whom a part is not shown as if it were all. */
    QueueShare share(ServiceLevel level) {
        if (missing.isPresent()) {
            return new QueueShare(
                    queue, new Attainment.Unavailable(missing.get()), TermCounts.none(), Optional.empty());
        }
        Optional<Boolean> targetMet = attainment.match(
                ratio -> level.definition().target().map(ratio::meets),
                nothing -> Optional.empty(),
                reason -> Optional.empty());
        return new QueueShare(queue, attainment, counts, targetMet);
    }
}
