package io.github.queuesla.http.exchange;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent: method, address, headers and the bytes of the body.
 *
 * <p>Immutable. {@link #toString()} shows neither headers, query nor body, because they may hold secrets.
 */
public final class WireRequest {
    private final String method;
    private final URI uri;
    private final Headers headers;
    private final byte @Nullable [] body;

    private WireRequest(String method, URI uri, Headers headers, byte @Nullable [] body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    /** A request without a body. */
    public static WireRequest get(URI uri, Headers headers) {
        return new WireRequest("GET", uri, headers, null);
    }

    /** A request that deletes what is at the address. */
    public static WireRequest delete(URI uri, Headers headers) {
        return new WireRequest("DELETE", uri, headers, null);
    }

    /** A request with a body; {@code headers} contain its content type. */
    public static WireRequest post(URI uri, Headers headers, byte[] body) {
        return new WireRequest("POST", uri, headers, body.clone());
    }

    /** A copy with one more header. */
    public WireRequest withHeader(String name, String value) {
        return new WireRequest(method, uri, headers.with(name, value), body);
    }

    /** {@code GET}, {@code POST} or {@code DELETE}. */
    public String method() {
        return method;
    }

    /** The address. */
    public URI uri() {
        return uri;
    }

    /** The headers. */
    public Headers headers() {
        return headers;
    }

    /** A copy of the body. */
    public Optional<byte[]> body() {
        return Optional.ofNullable(body).map(byte[]::clone);
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getHost() + uri.getPath();
    }
}
