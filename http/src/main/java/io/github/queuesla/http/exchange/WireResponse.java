package io.github.queuesla.http.exchange;

import java.io.InputStream;

/**
 * The response to one request: status and headers have arrived, the body is still to be read.
 *
 * <p>Not thread-safe. The caller that receives it must close it.
 */
public interface WireResponse extends AutoCloseable {
    /** The HTTP status, 100 to 599. */
    int status();

    /** The headers as received, whatever their case. */
    Headers headers();

    /**
     * The body, already decoded from gzip. A body that is cut off or stalls throws an {@link java.io.IOException} on
     * reading; after an interrupt the thread's interrupt status stays set.
     */
    InputStream body();

    /** Releases the connection, or closes it when the body was not read to its end. */
    @Override
    void close();
}
