package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The loop around a call: send, classify the outcome, wait, and send again, until it succeeds or a rule ends it.
 * Thread-safe.
 */
final class RetryLoop {
    private final Deadline deadline;
    private final Delays delays;
    private final int maxRetries;

    RetryLoop(Deadline deadline, Delays delays, int maxRetries) {
        this.deadline = deadline;
        this.delays = delays;
        this.maxRetries = maxRetries;
    }

    <T> T run(Call<T> call) throws HttpFailure, InterruptedException {
        Attempts attempts = new Attempts(call.kind());
        FailureFacts where = call.where();
        while (true) {
            AttemptResult<T> outcome = call.attempt(attempts, where);
            if (outcome instanceof AttemptResult.Success<T> success) {
                return success.value();
            }
            where = where(call, outcome, attempts);
            HttpFailureKind kind = kind(outcome);
            attempts.ended(kind);
            // A renewed token is no retry, so it costs no wait; mayRenew bounds the repeats.
            if (kind == HttpFailureKind.UNAUTHORIZED && call.mayRenew(attempts)) {
                continue;
            }
            if (call.shrinkable() && RetryPolicy.shouldShrink(kind, attempts)) {
                throw failure(HttpFailureKind.TOO_LARGE, outcome, where);
            }
            endOrPause(outcome, attempts, where);
        }
    }

    private void endOrPause(AttemptResult<?> outcome, Attempts attempts, FailureFacts where)
            throws HttpFailure, InterruptedException {
        HttpFailureKind kind = kind(outcome);
        if (!RetryPolicy.isRepeatable(kind)) {
            throw refused(kind, outcome, where);
        }
        // Checked before the retry count: after a time-out at the deadline, the deadline is the reason to report.
        if (deadline.passed()) {
            FailureFacts last = where.withProblem("HTTP " + outcome.status());
            throw failure(HttpFailureKind.DEADLINE_PASSED, outcome, last);
        }
        if (!RetryPolicy.mayRepeat(kind, attempts, maxRetries)) {
            throw failure(kind, outcome, where);
        }
        // After a 429 the next attempt waits for the closed gate, or uses another OAuth client (docs/adr/0004).
        if (kind != HttpFailureKind.THROTTLED) {
            delays.pauseBeforeRetry(outcome.headers(), attempts, where);
        }
    }

    private static HttpFailure refused(HttpFailureKind kind, AttemptResult<?> outcome, FailureFacts where) {
        return switch (kind) {
            // There was no attempt whose problem could explain more.
            case DEADLINE_PASSED -> new HttpFailure(kind, where, null);
            case REDIRECTED -> failure(kind, outcome, where.withProblem(target(outcome)));
            // A request that cannot be split is refused like any other.
            case TOO_LARGE -> failure(HttpFailureKind.REFUSED, outcome, where);
            default -> failure(kind, outcome, where);
        };
    }

    private static HttpFailure failure(HttpFailureKind kind, AttemptResult<?> outcome, FailureFacts where) {
        if (outcome instanceof AttemptResult.Broken<?> broken) {
            FailureFacts facts = where.withoutResponse(broken.noResponse()).withProblem(broken.problem());
            return new HttpFailure(kind, facts, broken.cause());
        }
        return new HttpFailure(kind, where, null);
    }

    private static @Nullable String target(AttemptResult<?> outcome) {
        Optional<String> location = outcome.headers().first("Location");
        // Query and fragment may contain a token.
        return location.map(target -> target.replaceFirst("[?#].*", "")).orElse(null);
    }

    private static FailureFacts where(Call<?> call, AttemptResult<?> outcome, Attempts attempts) {
        ClientState client = attempts.client();
        FailureFacts where = call.where()
                .withAttempts(attempts.sent(), client == null ? null : client.displayId())
                .withRetryAfter(RetryAfter.asReceived(outcome.headers()).orElse(null));
        if (outcome instanceof AttemptResult.Refusal<?> refusal) {
            return where.withResponse(refusal.head().status(), refusal.detail());
        }
        Integer status = outcome.status();
        return status == null
                ? where
                : where.withResponse(status, where.detail().withCorrelationId(outcome.correlationId()));
    }

    private static HttpFailureKind kind(AttemptResult<?> outcome) {
        if (outcome instanceof AttemptResult.Refusal<?> refusal) {
            return RetryPolicy.kind(refusal.head().status(), refusal.detail());
        }
        return outcome instanceof AttemptResult.Broken<?> broken ? broken.kind() : HttpFailureKind.REFUSED;
    }
}
