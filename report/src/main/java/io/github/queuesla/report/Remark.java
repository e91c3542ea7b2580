package io.github.queuesla.report;

import java.util.Optional;

/**
 * Something that a reader of a report has to know, in words. Immutable.
 *
 * @param queue the queue it is about, as id or as asked for; empty when it is about all
 * @param code what kind of thing, for programs: lower case with hyphens
 * @param message what happened and what to do, with this queue named
 * @param shared the same sentence with an ellipsis in place of the queue, for a line that several queues share
 */
public record Remark(Optional<String> queue, String code, String message, String shared) {

    /** One whose sentence names no queue, so that it can be shared as it is. */
    public static Remark of(Optional<String> queue, String code, String message) {
        return new Remark(queue, code, message, message);
    }
}
