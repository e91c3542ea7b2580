package io.github.queuesla.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** A status, headers and a complete body. Immutable, as long as no caller changes the body array. */
public final class Reply {

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;

    private Reply(int status, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    /** JSON bytes with status 200. */
    public static Reply json(byte[] body) {
        return new Reply(200, body, Map.of("Content-Type", "application/json"));
    }

    /** A JSON object with the properties that {@code properties} writes. */
    public static Reply json(int status, Consumer<JsonGenerator> properties) {
        return new Reply(status, Json.object(properties), Map.of("Content-Type", "application/json"));
    }

    /** A status without a body. */
    public static Reply empty(int status) {
        return new Reply(status, new byte[0], Map.of());
    }

    /** An HTML page, such as load balancers send. */
    public static Reply html(int status, String page) {
        return new Reply(
                status, page.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/html; charset=utf-8"));
    }

    /** The same with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, body, more);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The body, uncompressed. */
    public byte[] body() {
        return body;
    }

    /** Header names with their values. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
