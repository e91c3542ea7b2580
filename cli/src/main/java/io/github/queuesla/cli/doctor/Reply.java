package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.http.failure.TransportException;
import java.util.Optional;

/**
 * What became of a question. Immutable.
 *
 * @param failure why there was no answer; empty when there was one
 */
record Reply(Optional<CountSourceException> failure) {

    private static final int FORBIDDEN = 403;

    /** Something that is asked. */
    interface Question {
        void ask() throws CountSourceException;
    }

    /**
     * Asks.
     *
     * @throws CountSourceException.Interrupted when the run was stopped
     */
    static Reply to(Question question) throws CountSourceException.Interrupted {
        try {
            question.ask();
            return new Reply(Optional.empty());
        } catch (CountSourceException.Interrupted stopped) {
            throw stopped;
        } catch (CountSourceException failure) {
            return new Reply(Optional.of(failure));
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
        return transport()
                .map(Throwable::getMessage)
                .or(() -> failure.map(Throwable::getMessage))
                .orElse("");
    }

    int exitCode() {
        return failure.map(ExitCodes::of).orElse(ExitCodes.DONE);
    }

    private int status() {
        return transport().map(it -> it.status().orElse(0)).orElse(0);
    }

    private Optional<TransportException> transport() {
        return failure.map(Throwable::getCause)
                .filter(TransportException.class::isInstance)
                .map(TransportException.class::cast);
    }
}
