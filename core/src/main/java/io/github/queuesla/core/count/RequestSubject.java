package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The subject of a request: topic, queues, measure, range and page. Immutable.
 *
 * @param topic the topic
 * @param queues the queues that it names; empty for all queues and for none
 * @param measure the measure, for a request of a single one
 * @param range the time range, for a request of a part of the period
 * @param page the page, from 1, for a paged request
 */
public record RequestSubject(
        Topic topic,
        List<QueueId> queues,
        Optional<Measure> measure,
        Optional<TimeRange> range,
        Optional<Integer> page) {

    /** The topic of a request. */
    public enum Topic {
        /** An access token. */
        TOKEN,
        /** The visible queues. */
        QUEUE_LIST,
        /** Counts of contacts. */
        COUNTS,
        /** The contacts that wait. */
        WAITING,
        /** The contacts of a day in UTC. */
        CONTACTS,
        /** Up to when the platform has all contacts. */
        AVAILABILITY,
        /** The organisation itself. */
        ORGANISATION
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

    /** One page of one measure for each of those queues. */
    public static RequestSubject counts(Measure measure, List<QueueId> queues, int page) {
        return new RequestSubject(Topic.COUNTS, queues, Optional.of(measure), Optional.empty(), Optional.of(page));
    }

    /** All counts in a part of the period, of those queues or, when there are none, of all. */
    public static RequestSubject counts(TimeRange range, List<QueueId> queues) {
        return new RequestSubject(Topic.COUNTS, queues, Optional.empty(), Optional.of(range), Optional.empty());
    }

    /** The contacts that wait in those queues. */
    public static RequestSubject waiting(List<QueueId> queues) {
        return new RequestSubject(Topic.WAITING, queues, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The contacts of a day in UTC, before the first page of them. */
    public static RequestSubject contacts(LocalDate day) {
        return contacts(day, Optional.empty());
    }

    /** One page of the contacts of a day in UTC. */
    public static RequestSubject contacts(LocalDate day, int page) {
        return contacts(day, Optional.of(page));
    }

    private static RequestSubject contacts(LocalDate day, Optional<Integer> page) {
        TimeRange range = new TimeRange(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return new RequestSubject(Topic.CONTACTS, List.of(), Optional.empty(), Optional.of(range), page);
    }

    /** Up to when the platform has all contacts. */
    public static RequestSubject availability() {
        return of(Topic.AVAILABILITY, Optional.empty());
    }

    /** The organisation itself. */
    public static RequestSubject organisation() {
        return of(Topic.ORGANISATION, Optional.empty());
    }

    private static RequestSubject of(Topic topic, Optional<Integer> page) {
        return new RequestSubject(topic, List.of(), Optional.empty(), Optional.empty(), page);
    }
}
