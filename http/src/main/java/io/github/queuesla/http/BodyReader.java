package io.github.queuesla.http;

import java.io.IOException;
import java.io.InputStream;

/** Turns the body of a successful answer into a value. */
@FunctionalInterface
public interface BodyReader<T> {
    /**
     * Reads {@code body}, which is bounded and decoded; it need not be closed. May run several times for one call,
     * each time on a new body, so it must not keep anything of an attempt that failed.
     *
     * @throws MalformedBody when the content is not what was promised; its reason is shown to the user
     * @throws IOException as thrown by {@code body}; any other one counts as malformed and its text is not shown
     */
    T read(InputStream body) throws IOException;
}
