package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Headers;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a response that a client uses.
 *
 * @param status the HTTP status
 * @param headers the headers that the client uses
 * @param body the part that was read
 * @param broken how the body broke off; empty if it is complete
 */
record StoredResponse(int status, Headers headers, StoredBody body, Optional<StoredFailure> broken) {

    private static final List<String> RECORDED_HEADERS = List.of(
            "content-type",
            "date",
            "retry-after",
            "location",
            "inin-correlation-id",
            "inin-ratelimit-allowed",
            "inin-ratelimit-count",
            "inin-ratelimit-reset");

    /**
     * A copy for a token response. A new token is not yet known to the redaction, and any header may quote it: none is
     * stored.
     */
    StoredResponse ofToken() {
        return status / 100 == 2 ? new StoredResponse(status, Headers.none(), body, broken) : this;
    }

    /** The headers that the client uses. */
    static Headers relevant(Headers received) {
        Headers relevant = Headers.none();
        for (String name : RECORDED_HEADERS) {
            for (String value : received.all(name)) {
                relevant = relevant.with(name, value);
            }
        }
        return relevant;
    }
}
