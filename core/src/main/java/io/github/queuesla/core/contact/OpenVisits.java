package io.github.queuesla.core.contact;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The visits that arrived in a time range and have no outcome in it, and the longest wait of each medium, which says how
 * long an outcome can still be expected. Not thread-safe.
 */
final class OpenVisits {

    private final Map<VisitKey, QueueVisit> open = new LinkedHashMap<>();
    private final Map<MediaType, Long> longest = new HashMap<>();
    private Instant lastEnd = Instant.MIN;

    void add(QueueVisit visit) {
        open.put(VisitKey.of(visit), visit);
    }

    /** Removes a visit that ended. */
    void remove(QueueVisit visit) {
        open.remove(VisitKey.of(visit));
        Instant ended = visit.ended().orElseThrow();
        lastEnd = ended.isAfter(lastEnd) ? ended : lastEnd;
    }

    /** Takes the wait of a visit that ended. */
    void learn(QueueVisit visit) {
        longest.merge(visit.media(), visit.waitMillis().orElseThrow(), Math::max);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    Collection<QueueVisit> all() {
        return open.values();
    }

    /** When it would have waited as long as the longest of its medium; without one, as the longest of all. */
    private Instant until(QueueVisit visit) {
        long wait = longest.getOrDefault(
                visit.media(),
                longest.values().stream().mapToLong(Long::longValue).max().orElse(0));
        return visit.offered().orElseThrow().plusMillis(wait);
    }

    private boolean mayEndIn(QueueVisit visit, TimeRange part) {
        return part.end().isAfter(visit.time()) && !part.start().isAfter(until(visit));
    }

    /**
     * What was read, and what is open.
     *
     * @param range the time in which the visits arrived
     * @param end the end of the history
     * @param missing the parts of the history before its end that it does not have of a queue
     */
    VisitReading reading(TimeRange range, Instant end, Function<QueueId, List<TimeRange>> missing) {
        List<QueueVisit> waiting = open.values().stream()
                .filter(visit -> !until(visit).isBefore(end)
                        || missing.apply(visit.queue()).stream().anyMatch(part -> mayEndIn(visit, part)))
                .toList();
        return new VisitReading(
                new TimeRange(range.start(), decided(range.end(), end)),
                waiting,
                longest.values().stream().max(Comparator.naturalOrder()).map(Duration::ofMillis),
                waiting.stream().map(this::until).max(Comparator.naturalOrder()));
    }

    /** The end of the last day that decides a number: that of an outcome, or one in which an outcome was expected. */
    private Instant decided(Instant range, Instant end) {
        if (!end.isAfter(range)) {
            return range;
        }
        Instant last = Stream.concat(Stream.of(lastEnd), open.values().stream().map(this::until))
                .filter(instant -> !instant.isBefore(range))
                .max(Comparator.naturalOrder())
                .map(instant -> instant.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)))
                .orElse(range);
        return last.isAfter(end) ? end : last;
    }
}
