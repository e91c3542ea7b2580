package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import java.net.URI;

/**
 * A request to the API, without its token: what to ask, whether it may be repeated, and what to call it in messages.
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

    /** A repeatable GET; {@code label} says what for, such as {@code queue list, page 2}. */
    public static ApiRequest get(URI uri, String label) {
        return new ApiRequest(WireRequest.get(uri, Headers.none()), label, RequestKind.REPEATABLE, false);
    }

    /** A repeatable POST of {@code application/json}. */
    public static ApiRequest postJson(URI uri, byte[] body, String label) {
        Headers headers = Headers.of("Content-Type", "application/json");
        return new ApiRequest(WireRequest.post(uri, headers, body), label, RequestKind.REPEATABLE, false);
    }

    /** The same request, which starts a job. */
    public ApiRequest asJob() {
        return new ApiRequest(wire, label, RequestKind.JOB, shrinkable);
    }

    /** The same request, whose sender can ask for less when the failure is {@code HttpFailureKind.TOO_LARGE}. */
    public ApiRequest asShrinkable() {
        return new ApiRequest(wire, label, kind, true);
    }

    /** Where it goes. */
    public URI uri() {
        return wire.uri();
    }

    /** What it is for, in words. */
    public String label() {
        return label;
    }

    /** How often it may be sent. */
    public RequestKind kind() {
        return kind;
    }

    /** Whether its sender can ask for less. */
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
