package io.github.queuesla.genesys.queues;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queues on all pages of a list. Not thread-safe. */
final class ListedQueues {

    private final Map<QueueId, Queue> queues = new LinkedHashMap<>();
    private Optional<Long> total = Optional.empty();

    /** Adds the queues of a page that were on no earlier page; the latest page's total counts. */
    void add(QueuePage page) {
        page.queues().forEach(queue -> queues.putIfAbsent(queue.id(), queue));
        total = page.total().or(() -> total);
    }

    int size() {
        return queues.size();
    }

    /** The total, if the platform says that more queues exist than were listed; otherwise empty. */
    Optional<Long> totalIfIncomplete() {
        return total.filter(all -> all > queues.size());
    }

    List<Queue> queues() {
        return List.copyOf(queues.values());
    }
}
