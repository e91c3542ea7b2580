package io.github.queuesla.core.queue;

import io.github.queuesla.core.quantity.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a text that matches no visible queue probably means. Immutable.
 *
 * @param kind the difference to what was written
 * @param queues the names that were probably meant
 */
public record NearMiss(Kind kind, List<String> queues) {

    private static final int MOST_NAMES = 3;

    /** The differences between a text and the queues that it means. */
    public enum Kind {
        /** Upper and lower case. */
        CASE,
        /** Several queues with commas between them. */
        LIST,
        /** A few letters. */
        SPELLING
    }

    public NearMiss {
        queues = List.copyOf(queues);
    }

    /** The near miss of a text that matches none of these queues; empty if it resembles none. */
    public static Optional<NearMiss> of(String written, List<Queue> visible) {
        if (QueueId.looksLikeId(written)) {
            return Optional.empty();
        }
        return inOtherCase(written, visible)
                .or(() -> list(written, visible))
                .or(() -> Spelling.nearest(
                                written, visible.stream().map(Queue::name).toList())
                        .map(name -> new NearMiss(Kind.SPELLING, List.of(name))));
    }

    private static Optional<NearMiss> inOtherCase(String written, List<Queue> visible) {
        Glob glob = new Glob(lower(written));
        List<String> names = visible.stream()
                .map(Queue::name)
                .filter(name -> glob.matches(lower(name)))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new NearMiss(Kind.CASE, names));
    }

    private static Optional<NearMiss> list(String written, List<Queue> visible) {
        List<String> parts = Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean isList = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> new QueueSelection(List.of(part))
                                .resolve(visible)
                                .missing()
                                .isEmpty());
        return isList ? Optional.of(new NearMiss(Kind.LIST, parts)) : Optional.empty();
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
