package io.github.queuesla.http;

import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;

/** Which outcomes are repeated, and how often: one rule per branch. Pure. */
final class RetryPolicy {
    private static final int MOST_REPEATS_OF_SERVER_ERROR = 2;
    private static final int MOST_REPEATS_OF_UNKNOWN_JOB = 1;

    private RetryPolicy() {}

    /** What an answer that is not 2xx means. */
    static Verdict verdict(int status, ErrorDetail detail) {
        if (status >= 300 && status < 400) {
            return Verdict.REDIRECTED;
        }
        if (status == 429 || detail.is(ErrorTrait.TOKEN_RATE_LIMIT)) {
            return Verdict.THROTTLED;
        }
        if (status == 403 || (status < 500 && detail.is(ErrorTrait.FINAL_AUTHENTICATION))) {
            return Verdict.ACCESS_REFUSED;
        }
        return switch (status) {
            case 401 -> Verdict.UNAUTHORIZED;
            case 413 -> Verdict.TOO_LARGE;
            case 400 -> detail.is(ErrorTrait.SHRINKABLE) ? Verdict.TOO_LARGE : Verdict.REFUSED;
            case 504 -> Verdict.GATEWAY_TIMEOUT;
            case 408, 502, 503 -> Verdict.PASSING;
            case 501 -> Verdict.REFUSED;
            default -> serverSide(status);
        };
    }

    private static Verdict serverSide(int status) {
        if (status >= 520 && status < 530) {
            return Verdict.PASSING;
        }
        // 500, and what no rule names, is as likely a fault of the server for good.
        return status >= 500 ? Verdict.SERVER_ERROR : Verdict.REFUSED;
    }

    /** Whether to send once more after {@code verdict}, which {@code tries} has already counted. */
    static boolean mayRepeat(Verdict verdict, Tries tries, int maxRetries) {
        if (!verdict.repeatable() || tries.retries() >= maxRetries) {
            return false;
        }
        if (verdict == Verdict.SERVER_ERROR && tries.count(Verdict.SERVER_ERROR) > MOST_REPEATS_OF_SERVER_ERROR) {
            return false;
        }
        return tries.kind() != RequestKind.JOB || tries.unknownOutcomes() <= MOST_REPEATS_OF_UNKNOWN_JOB;
    }

    /** Whether a 504 is the one after which a request that can be made smaller is. */
    static boolean shouldShrink(Verdict verdict, Tries tries) {
        return verdict == Verdict.TOO_LARGE
                || (verdict == Verdict.GATEWAY_TIMEOUT && tries.count(Verdict.GATEWAY_TIMEOUT) >= 2);
    }
}
