package io.github.queuesla.core.contract;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The opening hours of the queues of a service level: the same for all of them, or by group. Immutable.
 *
 * @param parts the queues with the same hours together; at least one, and one only when the hours of all are the same
 */
public record LevelHours(List<Part> parts) {

    /** No opening hours: every contact counts. */
    public static final LevelHours AROUND_THE_CLOCK = of(Optional.empty());

    /**
     * Queues with the same hours. Immutable.
     *
     * @param queues the queues, as the contract names them
     * @param hours their opening hours; absent means around the clock
     */
    public record Part(QueueSelection queues, Optional<OpeningHours> hours) {

        private boolean names(Queue queue, Predicate<QueueSelection> kind) {
            return queues.values().stream()
                    .map(value -> new QueueSelection(List.of(value)))
                    .filter(kind)
                    .anyMatch(value -> value.resolve(List.of(queue)).missing().isEmpty());
        }
    }

    private static final QueueSelection EVERY = new QueueSelection(List.of("*"));

    /** How a contract names a queue, most exact first. */
    private static final List<Predicate<QueueSelection>> KINDS =
            List.of(value -> !value.hasPattern(), value -> value.hasPattern() && !value.equals(EVERY), EVERY::equals);

    public LevelHours {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("hours need at least one part, which may be around the clock");
        }
        if (parts.stream()
                        .flatMap(part -> part.hours().stream())
                        .map(OpeningHours::zone)
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("the hours of a service level are in one time zone");
        }
    }

    /** The same hours for all queues; empty means around the clock. */
    public static LevelHours of(Optional<OpeningHours> hours) {
        return new LevelHours(List.of(new Part(QueueSelection.all(), hours)));
    }

    /** Whether all queues have the same hours. */
    public boolean areTheSame() {
        return parts.size() == 1;
    }

    /** The different hours. */
    public List<Optional<OpeningHours>> distinct() {
        return parts.stream().map(Part::hours).distinct().toList();
    }

    /**
     * The hours of a queue: those of the part that names it, where a name comes before a pattern and a pattern before
     * every queue.
     *
     * @throws IllegalArgumentException when patterns with different hours match it; the message says what to do
     */
    public Optional<OpeningHours> of(Queue queue) {
        if (areTheSame()) {
            return parts.get(0).hours();
        }
        for (Predicate<QueueSelection> kind : KINDS) {
            List<Part> naming =
                    parts.stream().filter(part -> part.names(queue, kind)).toList();
            if (naming.stream().map(Part::hours).distinct().count() > 1) {
                throw new IllegalArgumentException("queue " + queue.label() + " matches "
                        + words(naming.get(0)) + " and "
                        + words(naming.get(1))
                        + ", which have different opening hours: name the queue in one of the groups");
            }
            if (!naming.isEmpty()) {
                return naming.get(0).hours();
            }
        }
        return parts.get(parts.size() - 1).hours();
    }

    /** These queues, those with the same hours together. */
    public Map<Optional<OpeningHours>, Set<QueueId>> byHours(List<Queue> queues) {
        return queues.stream()
                .collect(Collectors.groupingBy(this::of, Collectors.mapping(Queue::id, Collectors.toSet())));
    }

    private static String words(Part part) {
        return "'" + String.join(", ", part.queues().values()) + "'";
    }

    /** The time in the range in which any queue is open, in order and without overlaps. */
    public List<TimeRange> openWithin(TimeRange range) {
        return TimeRange.joined(distinct().stream()
                .flatMap(hours -> openWithin(hours, range).stream())
                .sorted(Comparator.comparing(TimeRange::start))
                .toList());
    }

    /** The open time of those hours in the range; all of it around the clock. */
    public static List<TimeRange> openWithin(Optional<OpeningHours> hours, TimeRange range) {
        return hours.map(known -> known.openWithin(range)).orElse(List.of(range));
    }
}
