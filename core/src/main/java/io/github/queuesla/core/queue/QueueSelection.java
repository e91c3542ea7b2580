package io.github.queuesla.core.queue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The queues of a request as the user wrote them: ids, names, or patterns with {@code *} and {@code ?}. Blanks around
 * them do not count, nor does the case of an id. Immutable.
 *
 * @param values without repeats and blanks around them, in the order written; empty means every visible queue
 */
public record QueueSelection(List<String> values) {

    private static final Comparator<Queue> BY_NAME =
            Comparator.comparing(Queue::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Queue::id);

    /**
     * The queues that a selection matches in a listing.
     *
     * @param queues in the order written (by name when all are selected), each once; a value without a match is in its
     *     place as a queue with that id
     * @param missing those of them that match no visible queue
     */
    public record Resolution(List<Queue> queues, Set<QueueId> missing) {

        public Resolution {
            queues = List.copyOf(queues);
            missing = Set.copyOf(missing);
        }

        /**
         * The ids to count: those of the matched queues, and ids that match none, since the contacts of a deleted queue
         * stay on the platform.
         */
        public List<QueueId> countable() {
            return queues.stream()
                    .map(Queue::id)
                    .filter(id -> !missing.contains(id) || QueueId.looksLikeId(id.value()))
                    .toList();
        }
    }

    public QueueSelection {
        values = values.stream().map(String::strip).distinct().toList();
        for (String value : values) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("a queue needs an id, a name or a pattern, not a blank");
            }
        }
    }

    /** Every queue the client can see. */
    public static QueueSelection all() {
        return new QueueSelection(List.of());
    }

    /** Whether it selects every visible queue. */
    public boolean isAll() {
        return values.isEmpty();
    }

    /** Whether nothing can be counted without a queue list: it selects all queues, or has patterns only. */
    public boolean needsListing() {
        return values.stream().allMatch(Glob::isGlob);
    }

    /** Whether any value may match more than one queue. */
    public boolean hasPattern() {
        return values.stream().anyMatch(Glob::isGlob);
    }

    /** Whether all values are ids, so that counting need not wait for a queue list. */
    public boolean isIdsOnly() {
        return !isAll() && values.stream().allMatch(QueueId::looksLikeId);
    }

    /** The values as ids, for use without a queue list. */
    public List<QueueId> asIds() {
        return values.stream().map(QueueSelection::asId).distinct().toList();
    }

    /**
     * The resolution without a queue list: every value is an id, and a pattern is missing because nothing can match it.
     */
    public Resolution resolveWithoutList() {
        return new Resolution(
                asIds().stream().map(Queue::knownById).toList(),
                values.stream().filter(Glob::isGlob).map(QueueSelection::asId).collect(Collectors.toSet()));
    }

    /** Looks each value up among the visible queues: first as an id, then as an exact name, then as a pattern. */
    public Resolution resolve(List<Queue> visible) {
        if (isAll()) {
            return new Resolution(byName(visible), Set.of());
        }
        Map<String, List<Queue>> byId =
                group(visible, queue -> inOneCase(queue.id().value()));
        Map<String, List<Queue>> byName = group(visible, queue -> queue.name().strip());
        Map<QueueId, Queue> found = new LinkedHashMap<>();
        Set<QueueId> missing = new HashSet<>();
        for (String value : values) {
            List<Queue> named = byName.getOrDefault(value, List.of());
            List<Queue> matches = byId.getOrDefault(inOneCase(value), named);
            // A queue name may contain * or ?, so an exact match comes before the pattern.
            if (matches.isEmpty() && Glob.isGlob(value)) {
                matches = matching(new Glob(value), visible);
            }
            if (matches.isEmpty()) {
                Queue unknown = Queue.knownById(asId(value));
                missing.add(unknown.id());
                matches = List.of(unknown);
            }
            matches.forEach(queue -> found.putIfAbsent(queue.id(), queue));
        }
        return new Resolution(List.copyOf(found.values()), missing);
    }

    private static QueueId asId(String value) {
        return new QueueId(inOneCase(value));
    }

    /** An id in lower case, as the platform writes it (RFC 9562: input in any case); other text unchanged. */
    private static String inOneCase(String value) {
        return QueueId.looksLikeId(value) ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static List<Queue> matching(Glob glob, List<Queue> queues) {
        return byName(queues.stream()
                .filter(queue -> glob.matches(queue.name().strip()))
                .toList());
    }

    private static List<Queue> byName(List<Queue> queues) {
        return queues.stream().sorted(BY_NAME).toList();
    }

    private static Map<String, List<Queue>> group(List<Queue> queues, Function<Queue, String> key) {
        return queues.stream().collect(Collectors.groupingBy(key));
    }
}
