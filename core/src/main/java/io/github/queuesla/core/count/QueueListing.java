package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.NearMiss;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;
import java.util.Optional;

/**
 * A list of the queues that the OAuth client can see, or that a history knows. Immutable.
 *
 * @param queues the queues in the platform's order; for a request by ids, the visible ones of them
 * @param withheld why the platform refused to list queues; empty when it did not
 * @param unknown what is wrong with a queue that the list does not have
 */
public record QueueListing(List<Queue> queues, Optional<Failure> withheld, Failure unknown) {

    private static final Failure NOT_VISIBLE = Failure.of(FailureKind.UNKNOWN_OR_NOT_VISIBLE);
    private static final Failure NOT_IN_HISTORY =
            Failure.of(FailureKind.UNKNOWN_OR_NOT_VISIBLE, FailureCause.QUEUE_NOT_IN_HISTORY);

    private static final Failure IN_NO_HISTORY =
            Failure.of(FailureKind.UNKNOWN_OR_NOT_VISIBLE, FailureCause.QUEUE_IN_NO_HISTORY);

    public QueueListing {
        queues = List.copyOf(queues);
    }

    /** The list of the platform. */
    public static QueueListing of(List<Queue> queues) {
        return new QueueListing(queues, Optional.empty(), NOT_VISIBLE);
    }

    /** The list that a history keeps. */
    public static QueueListing ofHistory(List<Queue> queues) {
        return new QueueListing(queues, Optional.empty(), NOT_IN_HISTORY);
    }

    /** The lists that the histories of several organisations keep. */
    public static QueueListing ofHistories(List<Queue> queues) {
        return new QueueListing(queues, Optional.empty(), IN_NO_HISTORY);
    }

    /** The listing of an OAuth client without permission to list queues; ids serve as names. */
    public static QueueListing withheld(Failure reason) {
        return new QueueListing(List.of(), Optional.of(reason), NOT_VISIBLE);
    }

    /** The number of listed queues; empty without a list. */
    public Optional<Long> size() {
        return withheld.isPresent() ? Optional.empty() : Optional.of((long) queues.size());
    }

    /** What a text that matches no listed queue probably means; empty if it resembles none, or without a list. */
    public Optional<NearMiss> nearMiss(String written) {
        return NearMiss.of(written, queues);
    }

    /** The queues that a selection matches; without a list, every value of it is an id. */
    public QueueSelection.Resolution resolve(QueueSelection selection) {
        return withheld.isPresent() ? selection.resolveWithoutList() : selection.resolve(queues);
    }
}
