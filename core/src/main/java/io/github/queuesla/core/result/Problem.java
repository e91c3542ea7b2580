package io.github.queuesla.core.result;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import java.util.List;
import java.util.Optional;

/**
 * Something that a reader of the results has to know. Immutable.
 *
 * @param queue the queue it is about, as id or as asked for; empty when it is about all
 * @param failure why its results are not, or not quite, what was asked for
 */
public record Problem(Optional<String> queue, Failure failure) {

    /** Something about one queue that its kind says all about. */
    public static Problem about(QueueId queue, FailureKind kind) {
        return new Problem(Optional.of(queue.value()), Failure.of(kind));
    }

    /** A queue that the client cannot see, or that there is not. */
    public static Problem notVisible(QueueId queue) {
        return about(queue, FailureKind.UNKNOWN_OR_NOT_VISIBLE);
    }

    /** What is to be said about a gap: once for each queue that it names, else once. */
    public static List<Problem> of(Gap gap) {
        return gap.queues().isEmpty()
                ? List.of(new Problem(Optional.empty(), gap.failure()))
                : gap.queues().stream()
                        .sorted()
                        .map(queue -> new Problem(Optional.of(queue.value()), gap.failure()))
                        .toList();
    }

    /** What kind of thing it is. */
    public FailureKind kind() {
        return failure.kind();
    }
}
