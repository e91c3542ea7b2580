package io.github.queuesla.core.result;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueId;
import java.util.Optional;

/**
 * Something that a reader of the results has to know. Immutable.
 *
 * @param queue the queue it is about, as id or as asked for; empty when it is about all
 * @param reason what kind of thing
 * @param message what happened and what to do
 * @param cause what stood in the way; empty when nothing did
 */
public record Problem(
        Optional<String> queue, ProblemReason reason, String message, Optional<CountSourceException> cause) {

    /** Something about one queue that no failure caused. */
    public static Problem about(String queue, ProblemReason reason, String message) {
        return new Problem(Optional.of(queue), reason, message, Optional.empty());
    }

    /** A queue whose counts cannot all be true. */
    public static Problem inconsistent(QueueId queue) {
        return about(
                queue.value(),
                ProblemReason.INCONSISTENT_COUNTS,
                "the counts of queue " + queue + " contradict each other: more within a limit than in all");
    }

    /** A queue that the client cannot see, or that there is not. */
    public static Problem notVisible(QueueId queue) {
        return about(
                queue.value(),
                ProblemReason.UNKNOWN_OR_NOT_VISIBLE,
                "no queue '" + queue + "' is visible to this client: check the id or name, and the divisions of the"
                        + " client's roles");
    }
}
