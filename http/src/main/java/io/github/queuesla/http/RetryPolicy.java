package io.github.queuesla.http;

import io.github.queuesla.http.failure.ErrorTrait;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Decides what follows from trouble with one request, and remembers what came before. Not thread-safe; one for each call.
 */
final class RetryPolicy {
    private static final int MOST_AFTER_500 = 2;

    private final RequestKind kind;
    private final boolean shrinkable;
    private final int maxRetries;
    private final RandomGenerator random;
    private int retries;
    private int throttled;
    private int failed;
    private int internalErrors;
    private int gatewayTimeouts;
    private int unknownOutcomes;

    RetryPolicy(RequestKind kind, boolean shrinkable, int maxRetries, RandomGenerator random) {
        this.kind = kind;
        this.shrinkable = shrinkable;
        this.maxRetries = maxRetries;
        this.random = random;
    }

    /** What to do next. */
    enum Action {
        /** Send it again after the wait. */
        REPEAT,
        /** Let the whole client wait, then send it again. */
        CLOSE_GATE,
        /** Get another token, if the one used was current, and send it again. */
        RENEW_TOKEN,
        /** Tell the sender to ask for less. */
        ASK_FOR_LESS,
        /** Nothing more can be done. */
        GIVE_UP
    }

    /**
     * A decision.
     *
     * @param action what to do
     * @param delay how long to wait first
     */
    record Decision(Action action, Duration delay) {
        static Decision of(Action action) {
            return new Decision(action, Duration.ZERO);
        }
    }

    Decision decide(Trouble trouble) {
        return switch (trouble.kind()) {
            case CERTIFICATE -> Decision.of(Action.GIVE_UP);
            case TOO_LONG -> Decision.of(shrinkable ? Action.ASK_FOR_LESS : Action.GIVE_UP);
            case NOT_SENT -> repeat(trouble);
            case BROKEN, UNREADABLE -> repeatUnknown(trouble);
            case STATUS -> decideStatus(trouble, trouble.status() == null ? 0 : trouble.status());
        };
    }

    /** How many times it may be sent in all. */
    int mostTries() {
        return maxRetries + 1;
    }

    private Decision decideStatus(Trouble trouble, int status) {
        if (status == 401 && !trouble.detail().is(ErrorTrait.FINAL_AUTHENTICATION)) {
            return Decision.of(Action.RENEW_TOKEN);
        }
        if (status == 429 || trouble.detail().is(ErrorTrait.TOKEN_RATE_LIMIT)) {
            return closeGate(trouble);
        }
        if (shrinkable && (status == 413 || trouble.detail().is(ErrorTrait.SHRINKABLE))) {
            return Decision.of(Action.ASK_FOR_LESS);
        }
        if (status == 504 && shrinkable && ++gatewayTimeouts >= 2) {
            return Decision.of(Action.ASK_FOR_LESS);
        }
        if (status == 500 && ++internalErrors > MOST_AFTER_500) {
            return Decision.of(Action.GIVE_UP);
        }
        return isTransient(status) ? repeatUnknown(trouble) : Decision.of(Action.GIVE_UP);
    }

    /** A time-out of the server's, or trouble of its own or of a proxy before it, that may be over the next time. */
    static boolean isTransient(int status) {
        return status == 408 || status == 500 || (status >= 502 && status <= 504) || (status >= 520 && status <= 529);
    }

    /** A throttled request was certainly not carried out, so a job may be sent again too. */
    private Decision closeGate(Trouble trouble) {
        if (retries >= maxRetries) {
            return Decision.of(Action.GIVE_UP);
        }
        retries++;
        Duration wait = trouble.demanded() == null
                ? Backoff.throttled(throttled++, random.nextLong())
                : Backoff.asDemanded(trouble.demanded(), random.nextLong());
        return new Decision(Action.CLOSE_GATE, wait);
    }

    private Decision repeatUnknown(Trouble trouble) {
        return kind == RequestKind.JOB && ++unknownOutcomes > 1 ? Decision.of(Action.GIVE_UP) : repeat(trouble);
    }

    private Decision repeat(Trouble trouble) {
        if (retries >= maxRetries) {
            return Decision.of(Action.GIVE_UP);
        }
        retries++;
        Duration wait = trouble.demanded() == null
                ? Backoff.failed(failed++, random.nextLong())
                : Backoff.asDemanded(trouble.demanded(), random.nextLong());
        return new Decision(Action.REPEAT, wait);
    }
}
