package io.github.queuesla.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import io.github.queuesla.simulator.requestlog.ReceivedRequest;
import io.github.queuesla.simulator.wire.FormEncoding;
import io.github.queuesla.simulator.wire.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Reads requests to the end of their body, so that the connection can be reused whatever the answer. */
final class RequestReader {

    private RequestReader() {}

    static Request read(HttpExchange exchange, Instant now, String correlationId) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), header.getValue().get(0));
        }
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                FormEncoding.fields(query == null ? "" : query),
                Map.copyOf(headers),
                new String(body, StandardCharsets.UTF_8),
                now,
                correlationId);
    }

    /** The request for the log, without secrets. */
    static ReceivedRequest redacted(Request request, HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.computeIfPresent("authorization", (name, value) -> value.replaceFirst("(?s)^(\\S*).*", "$1 ***"));
        headers.remove("cookie");
        String query = exchange.getRequestURI().getRawQuery();
        return new ReceivedRequest(
                request.method(),
                request.path(),
                query == null ? "" : query,
                Map.copyOf(headers),
                request.body().replaceAll("(client_secret=)[^&]*", "$1***"),
                request.received(),
                OptionalInt.empty());
    }
}
