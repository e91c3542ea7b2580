package io.github.queuesla.core.live;

import io.github.queuesla.core.quantity.Fraction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each query is asked. Queries that together would take more than the board's share of the rate limit are
 * asked less often, all by the same factor. Immutable.
 *
 * @param every the time from one query to the next of its kind
 * @param requests the requests that each takes
 */
public record PollSchedule(Map<LiveQuery, Duration> every, Map<LiveQuery, Long> requests) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

    public PollSchedule {
        every = Collections.unmodifiableMap(new EnumMap<>(every));
        requests = Collections.unmodifiableMap(new EnumMap<>(requests));
    }

    /**
     * The schedule within a rate.
     *
     * @param requests the requests that each query takes; a query that is missing takes one
     * @param perMinute the requests a minute that the board may send
     */
    public static PollSchedule within(Fraction perMinute, Duration refresh, Map<LiveQuery, Long> requests) {
        Map<LiveQuery, Duration> wanted = new EnumMap<>(LiveQuery.class);
        Map<LiveQuery, Long> all = new EnumMap<>(LiveQuery.class);
        for (LiveQuery query : LiveQuery.values()) {
            wanted.put(query, wanted(query, refresh));
            all.put(query, requests.getOrDefault(query, 1L));
        }
        PollSchedule schedule = new PollSchedule(wanted, all);
        Fraction excess = schedule.requestsPerMinute().dividedBy(perMinute);
        return excess.compareTo(Fraction.ONE) <= 0 ? schedule : schedule.slower(excess);
    }

    /**
     * The schedule of a board within its share of the rate.
     *
     * @param cost the requests of a question
     * @param queues the number of its queues
     */
    public static PollSchedule of(LiveSettings settings, RequestCost cost, int queues, Instant now) {
        long today = 0;
        long windows = 0;
        for (DayQuestions day : DayQuestions.of(settings.contract(), now)) {
            today += cost.requests(day.today(), queues);
            windows += cost.requests(day.windows(), queues);
        }
        Map<LiveQuery, Long> requests = new EnumMap<>(LiveQuery.class);
        requests.put(LiveQuery.QUEUE_LIST, cost.listing(queues));
        requests.put(LiveQuery.TODAY, today);
        requests.put(LiveQuery.CLOSED_DAYS, windows);
        requests.put(LiveQuery.FORECAST, cost.requests(WeekdayForecasts.question(settings.contract(), now), queues));
        requests.put(LiveQuery.OBSERVATIONS, ObservationSource.requests(queues));
        return within(settings.shareOfRate(), settings.refresh(), requests);
    }

    private static Duration wanted(LiveQuery query, Duration refresh) {
        return switch (query) {
            case OBSERVATIONS -> refresh;
            case TODAY -> refresh.compareTo(MINUTE) > 0 ? refresh : MINUTE;
            case QUEUE_LIST -> Duration.ofMinutes(10);
            case CLOSED_DAYS -> Duration.ofHours(1);
            case FORECAST -> Duration.ofDays(1);
        };
    }

    private PollSchedule slower(Fraction factor) {
        Map<LiveQuery, Duration> slower = new EnumMap<>(LiveQuery.class);
        every.forEach((query, time) -> slower.put(
                query,
                // Rounded up to whole seconds, so that the rate is never above the share.
                Duration.ofSeconds(
                        Fraction.of(time.toMillis(), 1_000).times(factor).ceiling())));
        return new PollSchedule(slower, requests);
    }

    /** The requests a minute, on average. */
    public Fraction requestsPerMinute() {
        return requests.entrySet().stream()
                .map(entry -> Fraction.of(
                        Math.multiplyExact(entry.getValue(), MINUTE.toMillis()),
                        every(entry.getKey()).toMillis()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The requests that each query of that kind takes. */
    public long requests(LiveQuery query) {
        return requests.getOrDefault(query, 1L);
    }

    /** The time from one query to the next of its kind. */
    public Duration every(LiveQuery query) {
        return every.getOrDefault(query, MINUTE);
    }

    /**
     * The time from a failed query to the next attempt: twice as long after each failure, up to a minute for what is asked
     * more often and up to ten minutes for the rest, so that the board is current soon after an outage.
     *
     * @param failures the failures in a row, at least 1
     */
    public Duration retry(LiveQuery query, long failures) {
        Duration usual = every(query);
        Duration first = usual.compareTo(MINUTE) < 0 ? usual : MINUTE;
        Duration most = usual.compareTo(LONGEST_RETRY) < 0 ? usual : LONGEST_RETRY;
        Duration limit = most.compareTo(MINUTE) < 0 ? MINUTE : most;
        Duration wait = first.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(limit) < 0 ? wait : limit;
    }

    /** How old numbers may be by this schedule. */
    public Freshness freshness() {
        return new Freshness(
                longer(Duration.ofMinutes(3), every(LiveQuery.TODAY).multipliedBy(3)),
                longer(Duration.ofSeconds(45), every(LiveQuery.OBSERVATIONS).multipliedBy(3)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
