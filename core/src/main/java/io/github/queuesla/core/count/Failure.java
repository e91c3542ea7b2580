package io.github.queuesla.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why something could not be had, as facts. Whoever shows it puts them into words. Immutable; holds no secret, no token
 * and no body of an response.
 *
 * @param kind which code it has in reports
 * @param cause what stood in the way, more closely; empty where the kind says it all
 * @param request the request that failed; empty when none did
 * @param response what the platform said about it
 * @param problem what the network or the reader of the response said about it, or where a redirect points; fit to be shown
 * @param refusedWait the wait that was not begun; only with {@link FailureCause#WAIT_REFUSED}
 */
public record Failure(
        FailureKind kind,
        Optional<FailureCause> cause,
        Optional<FailedRequest> request,
        ErrorResponse response,
        Optional<String> problem,
        Optional<RefusedWait> refusedWait) {

    /** One about which its kind says it all. */
    public static Failure of(FailureKind kind) {
        return new Failure(
                kind, Optional.empty(), Optional.empty(), ErrorResponse.none(), Optional.empty(), Optional.empty());
    }

    /** One of which no more than its cause is known. */
    public static Failure of(FailureKind kind, FailureCause cause) {
        return new Failure(
                kind, Optional.of(cause), Optional.empty(), ErrorResponse.none(), Optional.empty(), Optional.empty());
    }

    /** A request whose answer, readable as it is, cannot be used. */
    public static Failure unusableResponse(FailureCause cause, FailedRequest request, String problem) {
        return new Failure(
                FailureKind.UNREADABLE_ANSWER,
                Optional.of(cause),
                Optional.of(request),
                ErrorResponse.none(),
                Optional.of(problem),
                Optional.empty());
    }

    /** The last HTTP status; empty when no answer came. */
    public OptionalInt status() {
        return response.status();
    }

    /** Whether it has that cause. */
    public boolean hasCause(FailureCause one) {
        return cause.filter(one::equals).isPresent();
    }

    /** Whether the request that failed was for that. */
    public boolean isFor(RequestSubject.Topic topic) {
        return request.filter(failed -> failed.subject().topic() == topic).isPresent();
    }

    /** All of it in one technical line, for traces. */
    String line() {
        List<String> parts = new ArrayList<>();
        parts.add(kind.code());
        cause.ifPresent(one -> parts.add(one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.ifPresent(parts::add);
        request.ifPresent(failed -> parts.add(failed.subject().topic() + " from " + failed.host() + failed.path()));
        response.status().ifPresent(status -> parts.add("HTTP " + status));
        response.code().ifPresent(parts::add);
        return String.join(", ", parts);
    }
}
