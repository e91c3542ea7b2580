package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.WeightedPart;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody wants to know: service levels, over a period, in rows of a kind. Options and contract files both come to
 * this, and all that follows is decided by it alone. Immutable.
 *
 * @param contract the contract, or the part of it that is asked about
 * @param period when; whole days are those of each service level's own zone
 * @param breakdown into which rows each window is split
 * @param needed counts, and intervals at most so long, without which the question is not answered
 * @param optional counts and intervals that are of use besides, where the source has them
 */
public record Question(Contract contract, Period period, Breakdown breakdown, Detail needed, Detail optional) {

    /** Just the service levels, a row for each queue. */
    public static Question of(Contract contract, Period period) {
        return new Question(contract, period, Breakdown.none(), Detail.NONE, Detail.NONE);
    }

    /** The same in other rows. */
    public Question withBreakdown(Breakdown rows) {
        return new Question(contract, period, rows, needed, optional);
    }

    /** The same, of no use without that. */
    public Question withNeeded(Detail detail) {
        return new Question(contract, period, breakdown, detail, optional);
    }

    /** The same, and that too where the source has it. */
    public Question withOptional(Detail detail) {
        return new Question(contract, period, breakdown, needed, detail);
    }

    /** Every queue that any service level is about. */
    public QueueSelection queues() {
        Set<String> values = new LinkedHashSet<>();
        for (ServiceLevel level : contract.serviceLevels()) {
            if (level.scope().queues().isAll()) {
                return QueueSelection.all();
            }
            values.addAll(level.scope().queues().values());
            for (WeightedPart part : level.rollUp().parts()) {
                values.addAll(part.queues().values());
            }
        }
        return new QueueSelection(List.copyOf(values));
    }

    /**
     * What a source is asked, about all queues; who knows which are meant names them. Asks nobody.
     *
     * @throws IllegalArgumentException when no counts could answer the question, which says why
     */
    public CountRequest request() {
        return CountPlan.of(this).request();
    }
}
