package io.github.queuesla.http;

import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.HttpFailureKind;

/** Which outcomes are repeated, and how often: one rule per branch. Pure. */
final class RetryPolicy {
    private static final int MOST_REPEATS_OF_SERVER_ERROR = 2;
    private static final int MOST_REPEATS_OF_UNKNOWN_JOB = 1;

    private RetryPolicy() {}

    /** What an answer that is not 2xx means. */
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
        // 500, and what no rule names, is as likely a fault of the server for good.
        return status >= 500 ? HttpFailureKind.SERVER_ERROR : HttpFailureKind.REFUSED;
    }

    /** Whether the same request may succeed later. */
    static boolean isRepeatable(HttpFailureKind kind) {
        return switch (kind) {
            case THROTTLED, NOT_SENT, SERVER_ERROR, GATEWAY_TIMEOUT, PASSING, NETWORK, UNREADABLE -> true;
            case REDIRECTED, UNAUTHORIZED, ACCESS_REFUSED, TOO_LARGE, REFUSED, CERTIFICATE -> false;
            case ENDLESS_PAGING, DEADLINE_PASSED, STOPPED -> false;
        };
    }

    /** Whether the server may have carried the request out. */
    static boolean isOutcomeUnknown(HttpFailureKind kind) {
        return isRepeatable(kind) && kind != HttpFailureKind.THROTTLED && kind != HttpFailureKind.NOT_SENT;
    }

    /** Whether to send once more after {@code kind}, which {@code attempts} has already counted. */
    static boolean mayRepeat(HttpFailureKind kind, Attempts attempts, int maxRetries) {
        if (!isRepeatable(kind) || attempts.retries() >= maxRetries) {
            return false;
        }
        if (kind == HttpFailureKind.SERVER_ERROR
                && attempts.count(HttpFailureKind.SERVER_ERROR) > MOST_REPEATS_OF_SERVER_ERROR) {
            return false;
        }
        return attempts.kind() != RequestKind.JOB || attempts.unknownOutcomes() <= MOST_REPEATS_OF_UNKNOWN_JOB;
    }

    /** Whether a 504 is the one after which a request that can be made smaller is. */
    static boolean shouldShrink(HttpFailureKind kind, Attempts attempts) {
        return kind == HttpFailureKind.TOO_LARGE
                || (kind == HttpFailureKind.GATEWAY_TIMEOUT && attempts.count(HttpFailureKind.GATEWAY_TIMEOUT) >= 2);
    }
}
