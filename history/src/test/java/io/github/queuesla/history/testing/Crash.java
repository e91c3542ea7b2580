package io.github.queuesla.history.testing;

/** The process ends here. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(long step) {
        super("the process ended at step " + step);
    }
}
