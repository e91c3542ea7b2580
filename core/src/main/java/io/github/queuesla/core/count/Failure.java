package io.github.queuesla.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The facts about why something is not available; {@code cli} puts them into words. Immutable; holds no secret, no token
 * and no response body.
 *
 * @param kind the kind, whose code is in reports
 * @param cause the cause in more detail; empty when the kind says all
 * @param request the failed request; empty without one
 * @param response the platform's error response
 * @param problem the text of the network or of the response reader, the target of a redirect, or the days that a
 *     history does not have; safe to show
 * @param refusedWait the wait that did not begin; only with {@link FailureCause#WAIT_REFUSED}
 */
public record Failure(
        FailureKind kind,
        Optional<FailureCause> cause,
        Optional<FailedRequest> request,
        ErrorResponse response,
        Optional<String> problem,
        Optional<RefusedWait> refusedWait) {

    /** A failure without further detail. */
    public static Failure of(FailureKind kind) {
        return new Failure(
                kind, Optional.empty(), Optional.empty(), ErrorResponse.none(), Optional.empty(), Optional.empty());
    }

    /** A failure with a cause and no further detail. */
    public static Failure of(FailureKind kind, FailureCause cause) {
        return new Failure(
                kind, Optional.of(cause), Optional.empty(), ErrorResponse.none(), Optional.empty(), Optional.empty());
    }

    /**
     * A failure because no source can answer the request.
     *
     * @param problem what to change
     */
    public static Failure impossible(String problem) {
        return new Failure(
                FailureKind.REQUEST_REJECTED,
                Optional.empty(),
                Optional.empty(),
                ErrorResponse.none(),
                Optional.of(problem),
                Optional.empty());
    }

    /**
     * A failure because a history does not have some days.
     *
     * @param days the days, or the time, such as {@code 2024-01-05 to 2024-01-07}
     */
    public static Failure notInHistory(FailureCause cause, String days) {
        return new Failure(
                FailureKind.NOT_IN_HISTORY,
                Optional.of(cause),
                Optional.empty(),
                ErrorResponse.none(),
                Optional.of(days),
                Optional.empty());
    }

    /** A failure because a response can be read but not used. */
    public static Failure unusableResponse(FailureCause cause, FailedRequest request, String problem) {
        return new Failure(
                FailureKind.UNREADABLE_ANSWER,
                Optional.of(cause),
                Optional.of(request),
                ErrorResponse.none(),
                Optional.of(problem),
                Optional.empty());
    }

    /** This failure of that organisation, where there are several. */
    Failure of(String organisation) {
        return new Failure(
                kind, cause, request, response, problem.map(text -> text + " of " + organisation), refusedWait);
    }

    /** The last HTTP status; empty without a response. */
    public OptionalInt status() {
        return response.status();
    }

    /** Whether that is its cause. */
    public boolean hasCause(FailureCause one) {
        return cause.filter(one::equals).isPresent();
    }

    /** Whether the failed request has that topic. */
    public boolean isFor(RequestSubject.Topic topic) {
        return request.filter(failed -> failed.subject().topic() == topic).isPresent();
    }

    /** The facts in one technical line, for stack traces. */
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
