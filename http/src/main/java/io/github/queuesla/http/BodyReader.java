package io.github.queuesla.http;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a successful response into a value. */
@FunctionalInterface
public interface BodyReader<T> {
    /**
     * Reads {@code body}, which is decoded and bounded; it need not be closed. May run several times for one call, each
     * time on a new body, so it must not keep state from a failed attempt.
     *
     * @throws MalformedBody when the content is not what is expected; users see its reason
     * @throws IOException as thrown by {@code body}; any other counts as malformed, and its text is not shown
     */
    T read(InputStream body) throws IOException;

    /** Whether it limits the length of each record itself, so that the body as a whole may be of any length. */
    default boolean limitsRecords() {
        return false;
    }

    /** A reader of a body of any length, which limits the length of each record in it. */
    static <T> BodyReader<T> ofRecords(BodyReader<T> reader) {
        return new BodyReader<>() {
            @Override
            public T read(InputStream body) throws IOException {
                return reader.read(body);
            }

            @Override
            public boolean limitsRecords() {
                return true;
            }
        };
    }
}
