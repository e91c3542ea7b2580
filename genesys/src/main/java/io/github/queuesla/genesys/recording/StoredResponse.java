package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Headers;
import java.util.List;
import java.util.Optional;

/**
 * An answer, as far as a client can tell one from another.
 *
 * @param status the HTTP status
 * @param headers those that somebody acts on
 * @param body as much of it as was read
 * @param broken how the body broke off; empty when it did not
 */
record StoredResponse(int status, Headers headers, StoredBody body, Optional<StoredFailure> broken) {

    private static final List<String> KEPT_HEADERS = List.of(
            "content-type",
            "date",
            "retry-after",
            "location",
            "inin-correlation-id",
            "inin-ratelimit-allowed",
            "inin-ratelimit-count",
            "inin-ratelimit-reset");

    /** The same as an answer that may have brought a token: nobody knows it yet, and any header may quote it. */
    StoredResponse ofToken() {
        return status / 100 == 2 ? new StoredResponse(status, Headers.none(), body, broken) : this;
    }

    /** The headers that somebody acts on. */
    static Headers worthKeeping(Headers received) {
        Headers kept = Headers.none();
        for (String name : KEPT_HEADERS) {
            for (String value : received.all(name)) {
                kept = kept.with(name, value);
            }
        }
        return kept;
    }
}
