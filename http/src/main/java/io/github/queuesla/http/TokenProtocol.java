package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import java.io.IOException;
import java.io.InputStream;

/** How a token is asked for and its answer read. Thread-safe. */
public interface TokenProtocol {
    /** The request for a token. */
    WireRequest request(ClientCredentials credentials);

    /**
     * Reads the answer, bounded and decoded.
     *
     * @throws MalformedBody when the content is not what was promised; its reason is shown, so it must quote nothing
     * @throws IOException as thrown by {@code body}
     */
    TokenGrant read(InputStream body) throws IOException;
}
