package io.github.queuesla.genesys.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.WireRequest;
import java.util.List;
import java.util.Map;

/** A request that reached the fake platform. */
public record Sent(String method, String path, String query, String body) {

    static Sent of(WireRequest request) {
        String query = request.uri().getRawQuery();
        return new Sent(
                request.method(),
                request.uri().getPath(),
                query == null ? "" : query,
                request.body().map(bytes -> new String(bytes, UTF_8)).orElse(""));
    }

    /** The body, which is a JSON object. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> json() {
        return (Map<String, Object>) Json.read(body);
    }

    /** The queues that a summary request names. */
    public List<?> summaryQueues() {
        return Json.list((Map<?, ?>) Json.list(json(), "filters").get(0), "values");
    }

    /** Whether a summary request has a threshold. */
    public boolean isFiltered() {
        return Json.list(json(), "filters").size() > 1;
    }
}
