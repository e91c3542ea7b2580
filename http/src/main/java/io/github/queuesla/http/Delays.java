package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.OverlongWait;
import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;

/**
 * The waits of a client: each is announced to the listener, and refused when it would reach the deadline. Thread-safe.
 */
final class Delays {
    private final Deadline deadline;
    private final Environment environment;
    private final TransportListener listener;
    private final int maxRetries;

    Delays(Deadline deadline, Environment environment, TransportListener listener, int maxRetries) {
        this.deadline = deadline;
        this.environment = environment;
        this.listener = listener;
        this.maxRetries = maxRetries;
    }

    /** Waits before a retry: as long as {@code headers} ask for, otherwise a random back-off. */
    void pauseBeforeRetry(Headers headers, Attempts attempts, FailureFacts where)
            throws HttpFailure, InterruptedException {
        long random = environment.random().nextLong();
        Duration length = RetryAfter.of(headers, environment.wallClock())
                .map(wait -> Backoff.requested(wait, random))
                .orElseGet(() -> Backoff.failed(attempts.failures() - 1, random));
        pause(new ClientState.Hold(length, WaitReason.RETRY, where.retryAfterAsReceived()), attempts, where);
    }

    /** Waits for the length of {@code hold}. */
    void pause(ClientState.Hold hold, Attempts attempts, FailureFacts where) throws HttpFailure, InterruptedException {
        refuseIfTooLong(hold, where);
        listener.waiting(new WaitNotice(
                where.request().label(),
                hold.length(),
                hold.reason(),
                attempts.sent() + 1,
                maxAttempts(attempts),
                where.status(),
                hold.retryAfterAsReceived()));
        environment.waiting().sleep(hold.length());
    }

    /** Waits before a question that is repeated until its answer is there; no trouble, so it is not announced. */
    void pauseBeforePoll(Duration length, FailureFacts where) throws HttpFailure, InterruptedException {
        refuseIfTooLong(new ClientState.Hold(length, WaitReason.POLL, null), where);
        environment.waiting().sleep(length);
    }

    private int maxAttempts(Attempts attempts) {
        long most = 1L + maxRetries + attempts.count(HttpFailureKind.UNAUTHORIZED);
        return (int) Math.min(Integer.MAX_VALUE, most);
    }

    private void refuseIfTooLong(ClientState.Hold hold, FailureFacts where) throws HttpFailure {
        // Fails now instead of sleeping until the deadline: the result would be the same, only later.
        Duration left = deadline.left();
        if (hold.length().compareTo(left) < 0) {
            return;
        }
        throw new HttpFailure(
                HttpFailureKind.DEADLINE_PASSED,
                where.withRetryAfter(hold.retryAfterAsReceived())
                        .withWait(new OverlongWait(hold.reason(), hold.length(), left)),
                null);
    }
}
