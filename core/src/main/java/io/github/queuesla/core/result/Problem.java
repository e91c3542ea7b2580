package io.github.queuesla.core.result;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.NearMiss;
import io.github.queuesla.core.queue.QueueId;
import java.util.List;
import java.util.Optional;

/**
 * A problem that affects the results. Immutable.
 *
 * @param queue the queue, by id or as the user wrote it; empty when it affects all
 * @param failure the reason why results are missing or incomplete
 * @param meant what the user probably meant by an unknown queue; empty without a guess
 */
public record Problem(Optional<String> queue, Failure failure, Optional<NearMiss> meant) {

    /** A problem without a guess at what the user meant. */
    public Problem(Optional<String> queue, Failure failure) {
        this(queue, failure, Optional.empty());
    }

    /** A problem of one queue, without further detail. */
    public static Problem about(QueueId queue, FailureKind kind) {
        return new Problem(Optional.of(queue.toString()), Failure.of(kind));
    }

    /** A queue that does not exist or is not visible to the OAuth client. */
    public static Problem notVisible(QueueId queue, QueueListing listing) {
        return new Problem(Optional.of(queue.toString()), listing.unknown(), listing.nearMiss(queue.value()));
    }

    /** The problems of a gap: one for each queue that it names, or one for all. */
    public static List<Problem> of(Gap gap) {
        return gap.queues().isEmpty()
                ? List.of(new Problem(Optional.empty(), gap.failure()))
                : gap.queues().stream()
                        .sorted()
                        .map(queue -> new Problem(Optional.of(queue.toString()), gap.failure()))
                        .toList();
    }

    /** The kind of problem. */
    public FailureKind kind() {
        return failure.kind();
    }
}
