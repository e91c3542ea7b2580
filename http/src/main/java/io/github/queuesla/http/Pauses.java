package io.github.queuesla.http;

import io.github.queuesla.http.failure.Circumstances;
import io.github.queuesla.http.failure.DeadlinePassed;
import java.time.Duration;

/** Every wait of a client: announced, slept, and refused when it would reach the deadline. Thread-safe. */
final class Pauses {
    private final Setup setup;
    private final Deadline deadline;

    Pauses(Setup setup, Deadline deadline) {
        this.setup = setup;
        this.deadline = deadline;
    }

    void pause(Lane.Hold hold, Tries tries, Circumstances where) throws DeadlinePassed, InterruptedException {
        refuseIfTooLong(hold, where);
        setup.listener()
                .waiting(new WaitNotice(
                        where.label(),
                        hold.length(),
                        hold.reason(),
                        tries.sent() + 1,
                        mostTries(tries),
                        where.status(),
                        hold.retryAfterAsReceived()));
        setup.surroundings().waiting().sleep(hold.length());
    }

    private int mostTries(Tries tries) {
        long most = 1L + setup.limits().maxRetries() + tries.count(Verdict.UNAUTHORIZED);
        return (int) Math.min(Integer.MAX_VALUE, most);
    }

    private void refuseIfTooLong(Lane.Hold hold, Circumstances where) throws DeadlinePassed {
        Duration left = deadline.left();
        if (hold.length().compareTo(left) < 0) {
            return;
        }
        Circumstances last = where.withRetryAfter(hold.retryAfterAsReceived());
        throw new DeadlinePassed(
                cause(hold) + " " + words(hold.length()) + ", and " + words(left) + " are left until the deadline",
                last,
                null);
    }

    private static String cause(Lane.Hold hold) {
        return switch (hold.reason()) {
            case RATE_LIMITED -> "the rate limit asks to wait";
            case PACING -> "the allowed rate asks to wait";
            case RETRY -> "the next try would have to wait";
        };
    }

    private static String words(Duration length) {
        return length.toSeconds() + "." + length.toMillisPart() / 100 + " s";
    }
}
