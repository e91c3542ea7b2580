package io.github.queuesla.http.failure;

import io.github.queuesla.http.exchange.NoResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call that did not succeed. Immutable; holds no secret, no query and no body.
 *
 * @param request which request it was, and how often it was sent
 * @param status the last HTTP status; null when no answer came
 * @param detail what the server said, {@link ErrorDetail#none()} when nothing
 * @param retryAfterAsReceived the {@code Retry-After} header as the server wrote it; null when there was none
 * @param noAnswer why no answer came, or not all of it; null when one did
 * @param problem what the network or the reader of the body said, or where a redirect points; null when nothing
 * @param overlongWait the wait that would have passed the deadline; null when there was none
 */
public record FailureFacts(
        RequestFacts request,
        @Nullable Integer status,
        ErrorDetail detail,
        @Nullable String retryAfterAsReceived,
        @Nullable NoResponse noAnswer,
        @Nullable String problem,
        @Nullable OverlongWait overlongWait) {

    /** Nothing has happened yet to a request to the API. */
    public static FailureFacts of(URI uri, String label) {
        return unsent(RequestFacts.of(uri, label, false));
    }

    /** Nothing has happened yet to a request for a token. */
    public static FailureFacts ofToken(URI uri, String label) {
        return unsent(RequestFacts.of(uri, label, true));
    }

    private static FailureFacts unsent(RequestFacts request) {
        return new FailureFacts(request, null, ErrorDetail.none(), null, null, null, null);
    }

    /** Host, and port where {@code uri} names one. */
    public static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    /** The same after so many tries, the last of them for that OAuth client. */
    public FailureFacts withTries(int sent, @Nullable String clientId) {
        return new FailureFacts(
                request.sent(sent, clientId), status, detail, retryAfterAsReceived, noAnswer, problem, overlongWait);
    }

    /** The same with an answer. */
    public FailureFacts withAnswer(int newStatus, ErrorDetail newDetail) {
        return new FailureFacts(request, newStatus, newDetail, retryAfterAsReceived, noAnswer, problem, overlongWait);
    }

    /** The same with the header as the server wrote it. */
    public FailureFacts withRetryAfter(@Nullable String asReceived) {
        return new FailureFacts(request, status, detail, asReceived, noAnswer, problem, overlongWait);
    }

    /** The same without an answer, or with one that broke off. */
    public FailureFacts withoutAnswer(@Nullable NoResponse why) {
        return new FailureFacts(request, status, detail, retryAfterAsReceived, why, problem, overlongWait);
    }

    /** The same with what was said about it. */
    public FailureFacts withProblem(@Nullable String said) {
        return new FailureFacts(request, status, detail, retryAfterAsReceived, noAnswer, said, overlongWait);
    }

    /** The same with a wait that would pass the deadline. */
    public FailureFacts withWait(OverlongWait overlong) {
        return new FailureFacts(request, status, detail, retryAfterAsReceived, noAnswer, problem, overlong);
    }
}
