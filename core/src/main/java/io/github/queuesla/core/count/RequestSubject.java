package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * What a request asked for. Immutable.
 *
 * @param topic the kind of thing
 * @param queues the queues that it named; empty when it was about all, or about none
 * @param measure the count it asked for, where it was one
 * @param range the time it was about, where that is a part of the period
 * @param page the page it asked for, from 1, where there are pages
 */
public record RequestSubject(
        Topic topic,
        List<QueueId> queues,
        Optional<Measure> measure,
        Optional<TimeRange> range,
        Optional<Integer> page) {

    /** What can be asked for. */
    public enum Topic {
        /** A token to ask with. */
        TOKEN,
        /** The visible queues. */
        QUEUE_LIST,
        /** Numbers of contacts. */
        COUNTS
    }

    public RequestSubject {
        queues = List.copyOf(queues);
    }

    /** A token. */
    public static RequestSubject token() {
        return of(Topic.TOKEN, Optional.empty());
    }

    /** The queue list as a whole. */
    public static RequestSubject queueList() {
        return of(Topic.QUEUE_LIST, Optional.empty());
    }

    /** One page of the queue list. */
    public static RequestSubject queueList(int page) {
        return of(Topic.QUEUE_LIST, Optional.of(page));
    }

    /** One page of one count for each of those queues. */
    public static RequestSubject counts(Measure measure, List<QueueId> queues, int page) {
        return new RequestSubject(Topic.COUNTS, queues, Optional.of(measure), Optional.empty(), Optional.of(page));
    }

    /** All counts in a part of the period, of those queues; of all when there are none. */
    public static RequestSubject counts(TimeRange range, List<QueueId> queues) {
        return new RequestSubject(Topic.COUNTS, queues, Optional.empty(), Optional.of(range), Optional.empty());
    }

    private static RequestSubject of(Topic topic, Optional<Integer> page) {
        return new RequestSubject(topic, List.of(), Optional.empty(), Optional.empty(), page);
    }
}
