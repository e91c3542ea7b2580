package io.github.queuesla.core.queue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The queues of a request as the user wrote them: ids, names, or patterns with {@code *} and {@code ?}. Blanks around
 * them do not count, nor does the case of an id. Where there are several organisations, {@code ORGANISATION/} before a
 * value limits it to one of them. Immutable.
 *
 * @param values without repeats and blanks around them, in the order written; empty means every visible queue
 */
public record QueueSelection(List<String> values) {

    /** What stands between the name of an organisation and a value. */
    static final String OF_ORGANISATION = "/";

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
        Listed all = new Listed(visible);
        Map<String, Listed> byOrganisation = new HashMap<>();
        visible.stream()
                .filter(queue -> queue.id().organisation().isPresent())
                .collect(
                        Collectors.groupingBy(queue -> queue.id().organisation().orElseThrow()))
                .forEach((name, queues) -> byOrganisation.put(name, new Listed(queues)));
        List<String> organisations = byOrganisation.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        Map<QueueId, Queue> found = new LinkedHashMap<>();
        Set<QueueId> missing = new HashSet<>();
        for (String value : values) {
            // The organisation comes first: a queue whose name begins like it is written ORGANISATION/NAME as well.
            QueueId wanted = organisations.stream()
                    .flatMap(name -> within(name, value).stream())
                    .findFirst()
                    .orElseGet(() -> asId(value));
            List<Queue> matches =
                    wanted.organisation().map(byOrganisation::get).orElse(all).matches(wanted.value());
            if (matches.isEmpty()) {
                missing.add(wanted);
                matches = List.of(Queue.knownById(wanted));
            }
            matches.forEach(queue -> found.putIfAbsent(queue.id(), queue));
        }
        return new Resolution(List.copyOf(found.values()), missing);
    }

    /** What follows the name of that organisation in a value; empty when the value does not begin with it. */
    private static Optional<QueueId> within(String organisation, String value) {
        String start = organisation + OF_ORGANISATION;
        return value.startsWith(start) && !value.substring(start.length()).isBlank()
                ? Optional.of(asId(value.substring(start.length()).strip()).in(organisation))
                : Optional.empty();
    }

    /** Visible queues by id and name. */
    private static final class Listed {

        private final List<Queue> queues;
        private final Map<String, List<Queue>> byId;
        private final Map<String, List<Queue>> byName;

        Listed(List<Queue> queues) {
            this.queues = queues;
            this.byId = group(queues, queue -> inOneCase(queue.id().value()));
            this.byName = group(queues, queue -> queue.name().strip());
        }

        List<Queue> matches(String value) {
            List<Queue> exact = byId.getOrDefault(inOneCase(value), byName.getOrDefault(value, List.of()));
            // A queue name may contain * or ?, so an exact match comes before the pattern.
            return exact.isEmpty() && Glob.isGlob(value) ? matching(new Glob(value), queues) : exact;
        }
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
