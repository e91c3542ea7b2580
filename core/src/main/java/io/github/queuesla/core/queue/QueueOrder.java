package io.github.queuesla.core.queue;

import java.util.Comparator;

/** The order in which queues are shown when nobody asked for one. */
final class QueueOrder {

    static final Comparator<Queue> BY_NAME =
            Comparator.comparing(Queue::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Queue::id);

    private QueueOrder() {}
}
