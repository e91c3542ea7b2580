package io.github.queuesla.core.result;

import io.github.queuesla.core.queue.Queue;

/** The remark on a queue that has contacts and is not in the queue list. */
public final class UnlistedQueue {

    private UnlistedQueue() {}

    /** What is known of the queue, and what happens with its contacts. */
    public static String remark(Queue queue) {
        return "queue " + queue.label() + " has contacts and is not in the queue list, for example because it was"
                + " deleted, so it counts under its id";
    }
}
