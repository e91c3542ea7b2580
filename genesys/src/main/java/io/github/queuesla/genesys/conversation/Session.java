package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is read of a session. Times are in milliseconds since 1970. Not thread-safe. */
final class Session {

    /** A metric that is a queue event, with the wait of an outcome. */
    record Metric(EventType type, long time, long waitMillis) {}

    /** A segment with a queue. */
    record Segment(QueueId queue, long start, long end) {

        private static final Comparator<Segment> LATEST_START =
                Comparator.comparingLong(Segment::start).reversed().thenComparing(Segment::queue);
        private static final Comparator<Segment> EARLIEST_END =
                Comparator.comparingLong(Segment::end).thenComparing(Segment::queue);

        private boolean holds(long time) {
            return start != IsoTime.NONE && start <= time && time <= end;
        }
    }

    private final List<Metric> metrics = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean severalQueues;
    private Purpose purpose = Purpose.OTHER;
    private @Nullable MediaType media;
    private @Nullable String direction;

    void add(Metric metric) {
        metrics.add(metric);
    }

    void add(Segment segment) {
        severalQueues |= !segments.isEmpty() && !segments.get(0).queue().equals(segment.queue());
        segments.add(segment);
    }

    /** Remembers the problem of a metric. */
    void problem(String problem) {
        problems.add(problem);
    }

    void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    void setMedia(@Nullable MediaType media) {
        this.media = media;
    }

    void setDirection(@Nullable String direction) {
        this.direction = direction;
    }

    Purpose purpose() {
        return purpose;
    }

    /** The medium; for a session that names none, the platform's own word for that. */
    MediaType media() {
        return media == null ? MediaType.UNKNOWN : media;
    }

    Optional<String> direction() {
        return Optional.ofNullable(direction);
    }

    List<Metric> metrics() {
        return metrics;
    }

    List<String> problems() {
        return problems;
    }

    /** Whether it has queue events, or problems of them: metrics without a queue are none. */
    boolean hasQueueEvents() {
        return !segments.isEmpty() && !(metrics.isEmpty() && problems.isEmpty());
    }

    /** The queue of a metric; null when the session has several queues, and no segment of one holds its time. */
    @Nullable
    QueueId queue(Metric metric) {
        if (!severalQueues) {
            return segments.get(0).queue();
        }
        // An offer begins a segment and an outcome ends one, so where two meet each has its own.
        Comparator<Segment> best = metric.type() == EventType.OFFERED ? Segment.LATEST_START : Segment.EARLIEST_END;
        return segments.stream()
                .filter(segment -> segment.holds(metric.time()))
                .min(best)
                .map(Segment::queue)
                .orElse(null);
    }
}
