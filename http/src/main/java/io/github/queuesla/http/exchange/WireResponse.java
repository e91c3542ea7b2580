package io.github.queuesla.http.exchange;

import java.io.InputStream;

/**
 * The answer to one request: status and headers at hand, the body still to be read.
 *
 * <p>For one thread. Whoever received it closes it.
 */
public interface WireResponse extends AutoCloseable {
    /** The HTTP status, 100 to 599. */
    int status();

    /** The headers as received, whatever their case. */
    Headers headers();

    /**
     * The body, already decoded from gzip. A body that was cut off, stalls or breaks shows as an {@link
     * java.io.IOException} while reading; after an interrupt the thread's interrupt status is still set.
     */
    InputStream body();

    /** Gives the connection back, or closes it when the body was not read to its end. */
    @Override
    void close();
}
