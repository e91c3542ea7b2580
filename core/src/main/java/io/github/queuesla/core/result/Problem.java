package io.github.queuesla.core.result;

import io.github.queuesla.core.count.CountSourceException;
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
}
