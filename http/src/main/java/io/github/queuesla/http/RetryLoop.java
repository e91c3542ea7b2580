package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries a call out: tries, judges, waits, tries again, until it succeeds or a rule ends it. Thread-safe. */
final class RetryLoop {
    private final Setup setup;
    private final Engine engine;

    RetryLoop(Setup setup, Engine engine) {
        this.setup = setup;
        this.engine = engine;
    }

    <T> T run(Call<T> call) throws HttpFailure, InterruptedException {
        Attempts attempts = new Attempts(call.kind());
        FailureFacts where = call.where();
        while (true) {
            Outcome<T> outcome = call.attempt(attempts, where);
            if (outcome instanceof Outcome.Success<T> success) {
                return success.value();
            }
            where = where(call, outcome, attempts);
            HttpFailureKind kind = kind(outcome);
            attempts.ended(kind);
            if (kind == HttpFailureKind.UNAUTHORIZED && call.mayRenew(attempts)) {
                continue;
            }
            endOrPause(new FailedTry(call, outcome, kind, attempts), where);
        }
    }

    /** One failed try and what it means. */
    private record FailedTry(Call<?> call, Outcome<?> outcome, HttpFailureKind kind, Attempts attempts) {

        HttpFailure failure(HttpFailureKind named, FailureFacts where) {
            if (outcome instanceof Outcome.Broken<?> broken) {
                FailureFacts facts = where.withoutAnswer(broken.noAnswer()).withProblem(broken.problem());
                return new HttpFailure(named, facts, broken.cause());
            }
            return new HttpFailure(named, where, null);
        }
    }

    private void endOrPause(FailedTry failed, FailureFacts where) throws HttpFailure, InterruptedException {
        HttpFailureKind kind = failed.kind();
        if (failed.call().shrinkable() && RetryPolicy.shouldShrink(kind, failed.attempts())) {
            throw failed.failure(HttpFailureKind.TOO_LARGE, where);
        }
        if (!RetryPolicy.isRepeatable(kind)) {
            throw refused(failed, where);
        }
        if (engine.deadline().passed()) {
            FailureFacts last = where.withProblem("HTTP " + failed.outcome().status());
            throw failed.failure(HttpFailureKind.DEADLINE_PASSED, last);
        }
        if (!RetryPolicy.mayRepeat(kind, failed.attempts(), setup.limits().maxRetries())) {
            throw failed.failure(kind, where);
        }
        // After a 429 the gate is closed, and the next attempt waits for it or takes another OAuth client.
        if (kind != HttpFailureKind.THROTTLED) {
            engine.delays().pause(wait(failed, where), failed.attempts(), where);
        }
    }

    private ClientState.Hold wait(FailedTry failed, FailureFacts where) {
        long random = setup.surroundings().random().nextLong();
        Duration length = RetryAfter.of(
                        failed.outcome().headers(), setup.surroundings().wallClock())
                .map(demanded -> Backoff.asDemanded(demanded, random))
                .orElseGet(() -> Backoff.failed(failed.attempts().failures() - 1, random));
        return new ClientState.Hold(length, WaitReason.RETRY, where.retryAfterAsReceived());
    }

    private static HttpFailure refused(FailedTry failed, FailureFacts where) {
        return switch (failed.kind()) {
            case REDIRECTED -> failed.failure(HttpFailureKind.REDIRECTED, where.withProblem(target(failed)));
            // Of a request that cannot be made smaller, it is a refusal like any other.
            case TOO_LARGE -> failed.failure(HttpFailureKind.REFUSED, where);
            default -> failed.failure(failed.kind(), where);
        };
    }

    private static @Nullable String target(FailedTry failed) {
        Optional<String> location = failed.outcome().headers().first("Location");
        // What follows a question mark may be anything, a token included.
        return location.map(target -> target.replaceFirst("[?#].*", "")).orElse(null);
    }

    private FailureFacts where(Call<?> call, Outcome<?> outcome, Attempts attempts) {
        ClientState client = attempts.client();
        FailureFacts where = call.where()
                .withTries(
                        attempts.sent(),
                        client == null ? null : engine.clients().shownId(client))
                .withRetryAfter(RetryAfter.asReceived(outcome.headers()).orElse(null));
        if (outcome instanceof Outcome.Refusal<?> refusal) {
            return where.withAnswer(refusal.status(), refusal.detail());
        }
        Integer status = outcome.status();
        return status == null
                ? where
                : where.withAnswer(
                        status, where.detail().withCorrelationId(engine.sender().correlationId(outcome)));
    }

    private static HttpFailureKind kind(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refusal<?> refusal) {
            return RetryPolicy.kind(refusal.status(), refusal.detail());
        }
        return outcome instanceof Outcome.Broken<?> broken ? broken.kind() : HttpFailureKind.REFUSED;
    }
}
