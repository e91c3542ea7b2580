package io.github.queuesla.genesys.calls;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.ErrorResponse;
import io.github.queuesla.core.count.FailedRequest;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.FieldError;
import io.github.queuesla.core.count.RefusedWait;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.FieldFault;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.OverlongWait;
import io.github.queuesla.http.failure.RequestFacts;
import io.github.queuesla.http.failure.WaitReason;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The translation of HTTP failures into those of {@code core}; no other class does it. */
public final class Failures {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FORBIDDEN = 403;
    private static final String NOT_FROM_THIS_NETWORK = "ip.not.authorized";

    private Failures() {}

    /** The failure of {@code core} for a failed call. */
    public static CountSourceException translate(HttpFailure failure, RequestSubject subject) {
        FailureFacts facts = failure.facts();
        Failure known = new Failure(
                kind(failure),
                Optional.of(cause(failure)),
                Optional.of(request(facts.request(), subject)),
                response(facts),
                problem(failure),
                Optional.ofNullable(facts.overlongWait()).map(Failures::wait));
        return new CountSourceException(known, failure);
    }

    /** The failure of {@code core} for a readable response with unusable content. */
    public static CountSourceException unusable(FailureCause cause, RequestSubject subject, URI uri, String problem) {
        return new CountSourceException(Failure.unusableResponse(cause, request(subject, uri), problem));
    }

    /**
     * The failure of {@code core} for data that the platform does not provide now, so that it has to be read later:
     * because it keeps changing, or because a job has failed.
     */
    public static CountSourceException unavailable(
            FailureCause cause, RequestSubject subject, URI uri, String problem) {
        return new CountSourceException(new Failure(
                FailureKind.SOURCE_UNAVAILABLE,
                Optional.of(cause),
                Optional.of(request(subject, uri)),
                ErrorResponse.none(),
                Optional.of(problem),
                Optional.empty()));
    }

    private static FailureKind kind(HttpFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED -> FailureKind.AUTHENTICATION_FAILED;
            case ACCESS_REFUSED ->
                hasStatus(failure, FORBIDDEN) ? FailureKind.ACCESS_DENIED : FailureKind.AUTHENTICATION_FAILED;
            case REDIRECTED, REFUSED, TOO_LARGE -> FailureKind.REQUEST_REJECTED;
            case UNREADABLE, ENDLESS_PAGING -> FailureKind.UNREADABLE_ANSWER;
            case THROTTLED -> FailureKind.RATE_LIMITED;
            case NOT_SENT, NETWORK, NOT_CONNECTABLE -> FailureKind.SOURCE_UNAVAILABLE;
            case SERVER_ERROR, GATEWAY_TIMEOUT, PASSING -> FailureKind.SOURCE_UNAVAILABLE;
            case DEADLINE_PASSED -> isRateLimited(failure) ? FailureKind.RATE_LIMITED : FailureKind.SOURCE_UNAVAILABLE;
            case STOPPED -> FailureKind.INTERRUPTED;
        };
    }

    /**
     * Whether the rate limit caused it: by this request's last response, or by one to another request of the same
     * client.
     */
    private static boolean isRateLimited(HttpFailure failure) {
        OverlongWait wait = failure.facts().overlongWait();
        return hasStatus(failure, TOO_MANY_REQUESTS)
                || failure.facts().detail().is(ErrorTrait.TOKEN_RATE_LIMIT)
                || (wait != null && wait.reason() == WaitReason.RATE_LIMITED);
    }

    private static boolean hasStatus(HttpFailure failure, int status) {
        return failure.status().equals(OptionalInt.of(status));
    }

    private static FailureCause cause(HttpFailure failure) {
        if (NOT_FROM_THIS_NETWORK.equalsIgnoreCase(failure.facts().detail().code())) {
            return FailureCause.NETWORK_REFUSED;
        }
        return switch (failure.kind()) {
            case UNAUTHORIZED -> FailureCause.CREDENTIALS_REFUSED;
            case ACCESS_REFUSED -> FailureCause.ACCESS_REFUSED;
            case REDIRECTED -> FailureCause.REDIRECTED;
            case REFUSED -> FailureCause.REFUSED;
            case TOO_LARGE -> FailureCause.TOO_LARGE;
            case UNREADABLE -> FailureCause.MALFORMED;
            case ENDLESS_PAGING -> FailureCause.ENDLESS_PAGING;
            case THROTTLED -> FailureCause.RATE_LIMIT;
            case SERVER_ERROR, GATEWAY_TIMEOUT, PASSING -> FailureCause.PLATFORM_ERROR;
            case NOT_SENT, NETWORK, NOT_CONNECTABLE -> cause(failure.facts().noResponse());
            case DEADLINE_PASSED ->
                failure.facts().overlongWait() == null ? FailureCause.DEADLINE_PASSED : FailureCause.WAIT_REFUSED;
            case STOPPED -> FailureCause.STOPPED;
        };
    }

    private static FailureCause cause(@Nullable NoResponse why) {
        if (why == null) {
            return FailureCause.EXCHANGE_FAILED;
        }
        return switch (why) {
            case NAME_NOT_RESOLVED -> FailureCause.NAME_NOT_RESOLVED;
            case CONNECTION_REFUSED -> FailureCause.CONNECTION_REFUSED;
            case UNREACHABLE -> FailureCause.UNREACHABLE;
            case CONNECT_TIMED_OUT -> FailureCause.CONNECT_TIMED_OUT;
            case PROXY_NOT_RESOLVED -> FailureCause.PROXY_NOT_RESOLVED;
            case PROXY_UNREACHABLE -> FailureCause.PROXY_UNREACHABLE;
            case PROXY_TIMED_OUT -> FailureCause.PROXY_TIMED_OUT;
            case PROXY_LOGIN -> FailureCause.PROXY_LOGIN;
            case PROXY_REFUSED -> FailureCause.PROXY_REFUSED;
            case UNKNOWN_AUTHORITY -> FailureCause.UNKNOWN_AUTHORITY;
            case CERTIFICATE_NAME -> FailureCause.CERTIFICATE_NAME;
            case CERTIFICATE_EXPIRED -> FailureCause.CERTIFICATE_EXPIRED;
            case NOT_TLS -> FailureCause.NOT_TLS;
            case TLS_TIMED_OUT -> FailureCause.TLS_TIMED_OUT;
            case CERTIFICATE -> FailureCause.CERTIFICATE;
            case TLS -> FailureCause.TLS;
            case TIMED_OUT -> FailureCause.TIMED_OUT;
            case CUT -> FailureCause.CONNECTION_LOST;
            case UNKNOWN -> FailureCause.EXCHANGE_FAILED;
        };
    }

    private static Optional<String> problem(HttpFailure failure) {
        Optional<String> problem =
                Optional.ofNullable(failure.facts().problem()).filter(text -> !text.isBlank());
        Optional<NoResponse> reason = Optional.ofNullable(failure.facts().noResponse());
        // Here the cause is the deadline, so only the text can tell how the last attempt failed.
        return failure.kind() == HttpFailureKind.DEADLINE_PASSED && reason.isPresent()
                ? Optional.of(reason.get().words()
                        + problem.map(text -> " (" + text + ")").orElse(""))
                : problem;
    }

    private static FailedRequest request(RequestSubject subject, URI uri) {
        return new FailedRequest(subject, FailureFacts.host(uri), uri.getPath(), 1, Optional.empty());
    }

    private static FailedRequest request(RequestFacts facts, RequestSubject subject) {
        return new FailedRequest(
                facts.forToken() ? RequestSubject.token() : subject,
                facts.host(),
                facts.path(),
                facts.attempts(),
                Optional.ofNullable(facts.clientId()));
    }

    private static ErrorResponse response(FailureFacts facts) {
        Integer status = facts.status();
        ErrorDetail detail = facts.detail();
        return new ErrorResponse(
                status == null ? OptionalInt.empty() : OptionalInt.of(status),
                Optional.ofNullable(detail.code()),
                Optional.ofNullable(detail.message()),
                Optional.ofNullable(detail.correlationId()),
                Optional.ofNullable(facts.retryAfterAsReceived()),
                detail.faults().stream().map(Failures::field).toList());
    }

    private static FieldError field(FieldFault fault) {
        return new FieldError(Optional.ofNullable(fault.field()), Optional.ofNullable(fault.message()));
    }

    private static RefusedWait wait(OverlongWait wait) {
        RefusedWait.Reason reason = switch (wait.reason()) {
            case RATE_LIMITED -> RefusedWait.Reason.RATE_LIMIT;
            case PACING -> RefusedWait.Reason.PACING;
            case RETRY -> RefusedWait.Reason.RETRY;
            case POLL -> RefusedWait.Reason.POLL;
        };
        return new RefusedWait(reason, wait.length(), wait.left());
    }
}
