package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import java.util.Optional;

/**
 * The outcome of one query. Immutable.
 *
 * @param failure why it failed; empty if it succeeded
 */
record Reply(Optional<Failure> failure) {

    private static final int FORBIDDEN = 403;

    /** A query to the platform. */
    interface Query {
        void send() throws CountSourceException;
    }

    /**
     * Sends the query.
     *
     * @throws CountSourceException if a signal stops it
     */
    static Reply to(Query query) throws CountSourceException {
        try {
            query.send();
            return new Reply(Optional.empty());
        } catch (CountSourceException failed) {
            if (failed.isInterruption()) {
                throw failed;
            }
            return new Reply(Optional.of(failed.failure()));
        }
    }

    boolean isGood() {
        return failure.isEmpty();
    }

    /** Whether the client lacks the permission. */
    boolean isForbidden() {
        return status() == FORBIDDEN && !isFromTheWrongNetwork();
    }

    /** Whether the organisation does not allow the network of this machine. */
    boolean isFromTheWrongNetwork() {
        return hasCause(FailureCause.NETWORK_REFUSED);
    }

    /** Whether the platform asks to wait. */
    boolean isRateLimited() {
        return hasCause(FailureCause.RATE_LIMIT);
    }

    private boolean hasCause(FailureCause cause) {
        return failure.filter(why -> why.hasCause(cause)).isPresent();
    }

    /** Whether the host does not offer the API. */
    boolean isAbsent() {
        return status() == 404 || status() == 405 || status() == 501;
    }

    /** Whether the host refused the query without a closer reason, as some gateways do at an unknown address. */
    boolean isBadRequest() {
        return status() == 400;
    }

    /** What went wrong, without advice; empty if nothing did. */
    String reason() {
        return failure.map(FailureWords::plain).orElse("");
    }

    /** How to get requests through; empty if the network is not the problem. */
    Optional<String> networkAdvice() {
        return failure.flatMap(FailureWords::networkAdvice);
    }

    int exitCode() {
        return failure.map(Failure::kind).map(ExitCodes::of).orElse(ExitCodes.DONE);
    }

    private int status() {
        return failure.map(it -> it.status().orElse(0)).orElse(0);
    }
}
