package io.github.queuesla.core.queue;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The platform's id of a queue. Immutable.
 *
 * @param organisation the name of its organisation where there are several: their queues are never the same one,
 *     whatever their ids; else empty
 * @param value the id as the platform writes it; never empty, no blanks around it
 */
public record QueueId(Optional<String> organisation, String value) implements Comparable<QueueId> {

    private static final int MAX_LENGTH = 256;
    private static final Comparator<QueueId> ORDER =
            Comparator.comparing((QueueId id) -> id.organisation.orElse("")).thenComparing(QueueId::value);
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public QueueId {
        if (value.isBlank() || !value.strip().equals(value)) {
            throw new IllegalArgumentException("a queue id is not empty and has no blanks around it: '" + value + "'");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a queue id has at most " + MAX_LENGTH + " characters");
        }
    }

    /** The id of a queue of the only organisation. */
    public QueueId(String value) {
        this(Optional.empty(), value);
    }

    /** The same id in that organisation. */
    public QueueId in(String name) {
        return new QueueId(Optional.of(name), value);
    }

    /** Whether this is the other id, of whichever organisation if this one names none. */
    public boolean means(QueueId other) {
        return value.equals(other.value) && (organisation.isEmpty() || organisation.equals(other.organisation));
    }

    /** Whether the text is a UUID (RFC 9562), which a queue name is unlikely to be. */
    public static boolean looksLikeId(String text) {
        return UUID.matcher(text).matches();
    }

    // Written out because the JVM links a record's generated methods at first use, which a short command would notice.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueueId that && value.equals(that.value) && organisation.equals(that.organisation);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(QueueId other) {
        return ORDER.compare(this, other);
    }

    /** The id as a selection names it: {@code ORGANISATION/ID} where there are several organisations. */
    @Override
    public String toString() {
        return organisation
                .map(name -> name + QueueSelection.OF_ORGANISATION + value)
                .orElse(value);
    }
}
