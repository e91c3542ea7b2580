package io.github.queuesla.genesys.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A response of the fake platform. */
public record Reply(int status, String body, Headers headers) {

    public Reply(int status, String body) {
        this(status, body, Headers.of("Content-Type", "application/json"));
    }

    public static Reply ok(String body) {
        return new Reply(200, body);
    }

    /** The platform's error body. */
    public static Reply error(int status, String code, String message) {
        return new Reply(
                status,
                "{\"message\":\"" + message + "\",\"code\":\"" + code + "\",\"status\":" + status
                        + ",\"contextId\":\"c-1\",\"details\":[],\"errors\":[]}");
    }

    /** The same response with one more header. */
    public Reply with(String name, String value) {
        return new Reply(status, body, headers.with(name, value));
    }

    WireResponse answer() {
        InputStream stream = new ByteArrayInputStream(body.getBytes(UTF_8));
        return new WireResponse() {
            @Override
            public int status() {
                return status;
            }

            @Override
            public Headers headers() {
                return headers;
            }

            @Override
            public InputStream body() {
                return stream;
            }

            @Override
            public void close() {}
        };
    }
}
