package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import java.io.IOException;
import java.io.InputStream;

/** The request for a token and the reader of its response. Thread-safe. */
public interface TokenProtocol {
    /** The request for a token. */
    WireRequest request(ClientCredentials credentials);

    /**
     * Reads the response body, which is decoded and bounded.
     *
     * @throws MalformedBody when the content is not what is expected; users see its reason, so it must quote nothing
     * @throws IOException as thrown by {@code body}
     */
    TokenGrant read(InputStream body) throws IOException;
}
