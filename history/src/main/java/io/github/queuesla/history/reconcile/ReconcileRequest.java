package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to compare. Immutable.
 *
 * @param period the period, in days of its time zone
 * @param queues the queues; empty means all that either side has
 * @param listing the queues as the platform lists them
 * @param everything whether to keep the numbers that agree too
 */
public record ReconcileRequest(Period period, List<QueueId> queues, QueueListing listing, boolean everything) {

    public ReconcileRequest {
        queues = List.copyOf(queues);
    }

    /** Everything that is compared. */
    static final List<Measure> MEASURES =
            Stream.concat(Measure.COMPARED.stream(), Measure.SPREAD.stream()).toList();

    /** What both sides are asked: all that the platform answers in one request for seven days. */
    public static CountRequest counts(Period period, List<QueueId> queues) {
        Detail detail =
                Detail.of(MEASURES).splitBy(Breakdown.by(Granularity.DAY).byMedia(true));
        return CountRequest.exactly(queues, period, detail);
    }

    CountRequest counts() {
        return counts(period, queues).withVisible(listing.size());
    }
}
