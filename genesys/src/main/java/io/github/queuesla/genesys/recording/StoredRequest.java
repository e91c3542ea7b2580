package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.WireRequest;
import java.nio.charset.StandardCharsets;

/**
 * The parts of a request that decide its response.
 *
 * @param method GET, POST or DELETE
 * @param uri its address
 * @param body its body; empty when it has none, or for a token request
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
