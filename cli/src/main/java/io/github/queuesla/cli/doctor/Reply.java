package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import java.util.Optional;

/**
 * What became of a question. Immutable.
 *
 * @param failure why there was no answer; empty when there was one
 */
record Reply(Optional<Failure> failure) {

    private static final int FORBIDDEN = 403;

    /** Something that is asked. */
    interface Question {
        void ask() throws CountSourceException;
    }

    /**
     * Asks.
     *
     * @throws CountSourceException when the run was stopped
     */
    static Reply to(Question question) throws CountSourceException {
        try {
            question.ask();
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

    /** The client is known and may not ask this. */
    boolean isForbidden() {
        return status() == FORBIDDEN;
    }

    /** The host knows no such question. */
    boolean isAbsent() {
        return status() == 404 || status() == 405;
    }

    /** What went wrong, without the advice that a command would add. */
    String reason() {
        return failure.map(FailureWords::plain).orElse("");
    }

    int exitCode() {
        return failure.map(Failure::kind).map(ExitCodes::of).orElse(ExitCodes.DONE);
    }

    private int status() {
        return failure.map(it -> it.status().orElse(0)).orElse(0);
    }
}
