package io.github.queuesla.genesys.queues;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queues on all pages of a list, from one reading. Not thread-safe. */
final class ListedQueues {

    private final Map<QueueId, Queue> queues = new LinkedHashMap<>();
    private Optional<Long> total = Optional.empty();
    private Optional<Integer> pageCount = Optional.empty();
    private boolean moved;

    /** Adds the queues of a page that were on no earlier page; the latest page's total counts. */
    void add(QueuePage page) {
        for (Queue queue : page.queues()) {
            moved |= queues.putIfAbsent(queue.id(), queue) != null;
        }
        moved |= differ(total, page.total()) || differ(pageCount, page.pageCount());
        total = page.total().or(() -> total);
        pageCount = page.pageCount().or(() -> pageCount);
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    int size() {
        return queues.size();
    }

    /**
     * Whether nothing suggests that queues moved across pages while the list was read: no queue comes twice, all pages
     * say the same total, and the list is as long as it.
     */
    boolean isSteady() {
        return !moved && totalIfIncomplete().isEmpty();
    }

    /** Whether both readings have the same queues. */
    boolean agreesWith(ListedQueues other) {
        return queues.equals(other.queues);
    }

    /** The total, if the platform says that more queues exist than were listed; otherwise empty. */
    Optional<Long> totalIfIncomplete() {
        return total.filter(all -> all > queues.size());
    }

    List<Queue> queues() {
        return List.copyOf(queues.values());
    }
}
