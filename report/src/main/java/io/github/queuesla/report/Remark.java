package io.github.queuesla.report;

import java.util.Optional;

/**
 * A problem that readers of a report need to know. Immutable.
 *
 * @param queue the queue, by id or as the user gave it; empty if the remark is about the whole report
 * @param code the kind of problem for programs, lower case with hyphens
 * @param message what happened and what to do, naming the queue
 * @param shared the message with an ellipsis in place of the queue, for a line that several queues share
 */
public record Remark(Optional<String> queue, String code, String message, String shared) {

    /** A remark whose message names no queue, so that several queues can share it unchanged. */
    public static Remark of(Optional<String> queue, String code, String message) {
        return new Remark(queue, code, message, message);
    }
}
