package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import java.net.URI;

/**
 * A request to the API without its token: address, body, whether it may be repeated, and its name in messages.
 *
 * <p>Immutable.
 */
public final class ApiRequest {
    private final WireRequest wire;
    private final String label;
    private final RequestKind kind;
    private final boolean shrinkable;

    private ApiRequest(WireRequest wire, String label, RequestKind kind, boolean shrinkable) {
        this.wire = wire;
        this.label = label;
        this.kind = kind;
        this.shrinkable = shrinkable;
    }

    /** A repeatable GET; {@code label} is its name in messages, such as {@code queue list, page 2}. */
    public static ApiRequest get(URI uri, String label) {
        return new ApiRequest(WireRequest.get(uri, Headers.none()), label, RequestKind.REPEATABLE, false);
    }

    /** A repeatable POST of {@code application/json}. */
    public static ApiRequest postJson(URI uri, byte[] body, String label) {
        Headers headers = Headers.of("Content-Type", "application/json");
        return new ApiRequest(WireRequest.post(uri, headers, body), label, RequestKind.REPEATABLE, false);
    }

    /** A DELETE on which nothing depends. */
    public static ApiRequest delete(URI uri, String label) {
        return new ApiRequest(WireRequest.delete(uri, Headers.none()), label, RequestKind.COURTESY, false);
    }

    /** The same request, marked as one that starts a job. */
    public ApiRequest asJob() {
        return new ApiRequest(wire, label, RequestKind.JOB, shrinkable);
    }

    /** The same request, marked as one that its sender can split after {@code HttpFailureKind.TOO_LARGE}. */
    public ApiRequest asShrinkable() {
        return new ApiRequest(wire, label, kind, true);
    }

    /** The address. */
    public URI uri() {
        return wire.uri();
    }

    /** Its name in messages. */
    public String label() {
        return label;
    }

    /** How often it may be sent after an unknown outcome. */
    public RequestKind kind() {
        return kind;
    }

    /** Whether its sender can split it into smaller requests. */
    public boolean shrinkable() {
        return shrinkable;
    }

    WireRequest wire() {
        return wire;
    }

    @Override
    public String toString() {
        return label + ": " + wire;
    }
}
