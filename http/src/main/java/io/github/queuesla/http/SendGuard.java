package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.function.LongSupplier;

/**
 * The last checks before a request is sent: the client is not stopped, and the deadline has not passed. Thread-safe.
 */
final class SendGuard {
    private final RunningCalls running;
    private final Deadline deadline;
    private final LongSupplier nanoTime;

    SendGuard(RunningCalls running, Deadline deadline, LongSupplier nanoTime) {
        this.running = running;
        this.deadline = deadline;
        this.nanoTime = nanoTime;
    }

    /**
     * Checks for a stop and returns the monotonic time, read after the check.
     *
     * @throws HttpFailure when the client is stopped or this thread is interrupted
     */
    long requireRunning(FailureFacts where) throws HttpFailure {
        if (running.stopped() || Thread.currentThread().isInterrupted()) {
            throw new HttpFailure(HttpFailureKind.STOPPED, where.withProblem("stopped before it was sent"), null);
        }
        return nanoTime.getAsLong();
    }

    /**
     * Checks the deadline at {@code now}.
     *
     * @throws HttpFailure when no time is left
     */
    void requireTimeLeft(long now, FailureFacts where) throws HttpFailure {
        if (deadline.left(now).isZero()) {
            throw new HttpFailure(HttpFailureKind.DEADLINE_PASSED, where, null);
        }
    }
}
