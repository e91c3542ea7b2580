package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.WireRequest;
import java.nio.charset.StandardCharsets;

/**
 * A question, as far as its answer depends on it.
 *
 * @param method GET or POST
 * @param uri where it went
 * @param body what it said; empty when it had none, or when it was a question for a token
 */
record StoredRequest(String method, String uri, String body) {

    static StoredRequest of(WireRequest request) {
        String body = request.body()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return new StoredRequest(request.method(), request.uri().toString(), body);
    }

    StoredRequest withoutBody() {
        return new StoredRequest(method, uri, "");
    }
}
