package io.github.queuesla.http.failure;

import io.github.queuesla.http.exchange.NoResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a failed call. Immutable; contains no secret, query or body.
 *
 * @param request the request, and how often it was sent
 * @param status the last HTTP status; null without a response
 * @param detail the server's explanation, {@link ErrorDetail#none()} without one
 * @param retryAfterAsReceived the {@code Retry-After} header as received; null when there was none
 * @param noResponse why there is no complete response; null when there is one
 * @param problem the message of the network or the body reader, or the target of a redirect; null when there is none
 * @param overlongWait the wait that was longer than the time left; null when there was none
 */
public record FailureFacts(
        RequestFacts request,
        @Nullable Integer status,
        ErrorDetail detail,
        @Nullable String retryAfterAsReceived,
        @Nullable NoResponse noResponse,
        @Nullable String problem,
        @Nullable OverlongWait overlongWait) {

    /** The facts of a request to the API before its first attempt. */
    public static FailureFacts of(URI uri, String label) {
        return unsent(RequestFacts.of(uri, label, false));
    }

    /** The facts of a token request before its first attempt. */
    public static FailureFacts ofToken(URI uri, String label) {
        return unsent(RequestFacts.of(uri, label, true));
    }

    private static FailureFacts unsent(RequestFacts request) {
        return new FailureFacts(request, null, ErrorDetail.none(), null, null, null, null);
    }

    /** The host, with the port if {@code uri} has one. */
    public static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    /** A copy after {@code sent} attempts, the last one by this OAuth client. */
    public FailureFacts withAttempts(int sent, @Nullable String clientId) {
        return new FailureFacts(
                request.sent(sent, clientId), status, detail, retryAfterAsReceived, noResponse, problem, overlongWait);
    }

    /** A copy with a response. */
    public FailureFacts withResponse(int newStatus, ErrorDetail newDetail) {
        return new FailureFacts(request, newStatus, newDetail, retryAfterAsReceived, noResponse, problem, overlongWait);
    }

    /** A copy with this {@code Retry-After} header. */
    public FailureFacts withRetryAfter(@Nullable String asReceived) {
        return new FailureFacts(request, status, detail, asReceived, noResponse, problem, overlongWait);
    }

    /** A copy without a complete response. */
    public FailureFacts withoutResponse(@Nullable NoResponse why) {
        return new FailureFacts(request, status, detail, retryAfterAsReceived, why, problem, overlongWait);
    }

    /** A copy with this message. */
    public FailureFacts withProblem(@Nullable String said) {
        return new FailureFacts(request, status, detail, retryAfterAsReceived, noResponse, said, overlongWait);
    }

    /** A copy with a wait that is longer than the time left. */
    public FailureFacts withWait(OverlongWait overlong) {
        return new FailureFacts(request, status, detail, retryAfterAsReceived, noResponse, problem, overlong);
    }
}
