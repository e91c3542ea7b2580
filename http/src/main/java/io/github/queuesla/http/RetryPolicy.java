package io.github.queuesla.http;

import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.HttpFailureKind;

/** The rules for retries: which outcomes, and how often. Pure functions. */
final class RetryPolicy {
    private static final int MAX_SERVER_ERROR_RETRIES = 2;
    private static final int MAX_UNKNOWN_JOB_RETRIES = 1;

    private RetryPolicy() {}

    /** The kind of a response that is not 2xx. */
    static HttpFailureKind kind(int status, ErrorDetail detail) {
        if (status >= 300 && status < 400) {
            return HttpFailureKind.REDIRECTED;
        }
        if (status == 429 || detail.is(ErrorTrait.TOKEN_RATE_LIMIT)) {
            return HttpFailureKind.THROTTLED;
        }
        if (status == 403 || (status < 500 && detail.is(ErrorTrait.FINAL_AUTHENTICATION))) {
            return HttpFailureKind.ACCESS_REFUSED;
        }
        return switch (status) {
            case 401 -> HttpFailureKind.UNAUTHORIZED;
            case 413 -> HttpFailureKind.TOO_LARGE;
            case 400 -> detail.is(ErrorTrait.SHRINKABLE) ? HttpFailureKind.TOO_LARGE : HttpFailureKind.REFUSED;
            case 504 -> HttpFailureKind.GATEWAY_TIMEOUT;
            case 408, 502, 503 -> HttpFailureKind.PASSING;
            case 501 -> HttpFailureKind.REFUSED;
            default -> serverSide(status);
        };
    }

    private static HttpFailureKind serverSide(int status) {
        if (status >= 520 && status < 530) {
            return HttpFailureKind.PASSING;
        }
        // 500, or an unknown status, may be permanent: it gets fewer retries than 502 or 503.
        return status >= 500 ? HttpFailureKind.SERVER_ERROR : HttpFailureKind.REFUSED;
    }

    /** Whether the same request may succeed later. */
    static boolean isRepeatable(HttpFailureKind kind) {
        return switch (kind) {
            case THROTTLED, NOT_SENT, SERVER_ERROR, GATEWAY_TIMEOUT, PASSING, NETWORK, UNREADABLE -> true;
            case REDIRECTED, UNAUTHORIZED, ACCESS_REFUSED, TOO_LARGE, REFUSED, NOT_CONNECTABLE -> false;
            case ENDLESS_PAGING, DEADLINE_PASSED, STOPPED -> false;
        };
    }

    /** Whether the server may have processed the request. */
    static boolean isOutcomeUnknown(HttpFailureKind kind) {
        return isRepeatable(kind) && kind != HttpFailureKind.THROTTLED && kind != HttpFailureKind.NOT_SENT;
    }

    /** Whether to send once more after {@code kind}, which {@code attempts} already includes. */
    static boolean mayRepeat(HttpFailureKind kind, Attempts attempts, int maxRetries) {
        if (!isRepeatable(kind) || attempts.retries() >= maxRetries || attempts.kind() == RequestKind.COURTESY) {
            return false;
        }
        if (kind == HttpFailureKind.SERVER_ERROR
                && attempts.count(HttpFailureKind.SERVER_ERROR) > MAX_SERVER_ERROR_RETRIES) {
            return false;
        }
        return attempts.kind() != RequestKind.JOB || attempts.unknownOutcomes() <= MAX_UNKNOWN_JOB_RETRIES;
    }

    /** Whether to split the request: after TOO_LARGE, or after a second 504. */
    static boolean shouldShrink(HttpFailureKind kind, Attempts attempts) {
        return kind == HttpFailureKind.TOO_LARGE
                // One 504 may be bad luck; a second means that the query takes the platform too long.
                || (kind == HttpFailureKind.GATEWAY_TIMEOUT && attempts.count(HttpFailureKind.GATEWAY_TIMEOUT) >= 2);
    }
}
