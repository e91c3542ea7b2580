package io.github.queuesla.cli.alert;

import io.github.queuesla.core.live.AlertStates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers alerts over restarts, as far as a file lets it: a board without one goes on. Not thread-safe.
 */
final class AlertMemory {

    /** How much of the time towards an alert a restart may lose. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Optional<StateFile> file;
    private final Consumer<String> remarks;
    private Optional<AlertStates> kept = Optional.empty();
    private Instant next = Instant.MIN;
    private boolean failed;

    /**
     * A memory in that file.
     *
     * @param remarks receives what went wrong
     */
    AlertMemory(Optional<StateFile> file, Consumer<String> remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    /** What is remembered from before. */
    AlertStates recall() {
        if (file.isEmpty()) {
            remarks.accept("active alerts are not remembered over a restart: name a folder with --state");
            return AlertStates.QUIET;
        }
        try {
            AlertStates states = file.get().read();
            kept = Optional.of(states);
            return states;
        } catch (UnfitState unfit) {
            remarks.accept("alerts start anew, because " + path() + " cannot be used: " + unfit.getMessage());
            return AlertStates.QUIET;
        }
    }

    /**
     * Keeps the states; when nothing has fired or ended, only now and then.
     *
     * @param isNews whether an alert has fired or is over
     */
    void keep(AlertStates states, boolean isNews, Instant now) {
        boolean due = isNews || (!now.isBefore(next) && !kept.equals(Optional.of(states)));
        if (file.isEmpty() || !due) {
            return;
        }
        next = now.plus(PAUSE);
        try {
            file.get().write(states);
            kept = Optional.of(states);
            failed = false;
        } catch (IOException unwritable) {
            if (!failed) {
                remarks.accept("active alerts are not remembered over a restart: " + path()
                        + " cannot be written: check its folder, or name another with --state");
            }
            failed = true;
        }
    }

    private Path path() {
        return file.orElseThrow().path();
    }
}
