package io.github.queuesla.core.queue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The platform's id of a queue. Immutable.
 *
 * @param value the id as the platform writes it; never empty, no blanks around it
 */
public record QueueId(String value) implements Comparable<QueueId> {

    private static final int MAX_LENGTH = 256;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public QueueId {
        if (value.isBlank() || !value.strip().equals(value)) {
            throw new IllegalArgumentException("a queue id is not empty and has no blanks around it: '" + value + "'");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a queue id has at most " + MAX_LENGTH + " characters");
        }
    }

    /** Whether the text is a UUID (RFC 9562), which a queue name is unlikely to be. */
    public static boolean looksLikeId(String text) {
        return UUID.matcher(text).matches();
    }

    // Written out because the JVM links a record's generated methods at first use, which a short command would notice.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueueId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(QueueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
