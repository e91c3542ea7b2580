package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.OverlongWait;
import java.time.Duration;

/** Every wait of a client: announced, slept, and refused when it would reach the deadline. Thread-safe. */
final class Delays {
    private final Setup setup;
    private final Deadline deadline;

    Delays(Setup setup, Deadline deadline) {
        this.setup = setup;
        this.deadline = deadline;
    }

    void pause(ClientState.Hold hold, Attempts attempts, FailureFacts where) throws HttpFailure, InterruptedException {
        refuseIfTooLong(hold, where);
        setup.listener()
                .waiting(new WaitNotice(
                        where.request().label(),
                        hold.length(),
                        hold.reason(),
                        attempts.sent() + 1,
                        mostTries(attempts),
                        where.status(),
                        hold.retryAfterAsReceived()));
        setup.surroundings().waiting().sleep(hold.length());
    }

    private int mostTries(Attempts attempts) {
        long most = 1L + setup.limits().maxRetries() + attempts.count(HttpFailureKind.UNAUTHORIZED);
        return (int) Math.min(Integer.MAX_VALUE, most);
    }

    private void refuseIfTooLong(ClientState.Hold hold, FailureFacts where) throws HttpFailure {
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
