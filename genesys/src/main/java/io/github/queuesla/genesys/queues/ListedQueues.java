package io.github.queuesla.genesys.queues;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of one listing, put together. Used by one thread. */
final class ListedQueues {

    private final Map<QueueId, Queue> queues = new LinkedHashMap<>();
    private Optional<Long> total = Optional.empty();

    /** Takes what is on a page and was on none before; the latest page knows best how many there are in all. */
    void add(QueuePage page) {
        page.queues().forEach(queue -> queues.putIfAbsent(queue.id(), queue));
        total = page.total().or(() -> total);
    }

    int size() {
        return queues.size();
    }

    /** How many there are in all, where that is more than came; empty where none is missing, as far as anybody knows. */
    Optional<Long> promised() {
        return total.filter(all -> all > queues.size());
    }

    List<Queue> queues() {
        return List.copyOf(queues.values());
    }
}
