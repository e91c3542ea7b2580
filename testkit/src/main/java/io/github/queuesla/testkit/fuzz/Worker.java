package io.github.queuesla.testkit.fuzz;

import org.jspecify.annotations.Nullable;

/** Work on a thread of its own, so that it can be watched, and left behind when it never ends. */
final class Worker {

    private static final long GLANCE_MILLIS = 100;

    private final Thread thread;
    private volatile @Nullable Throwable thrown;

    Worker(Runnable work) {
        thread = new Thread(work, "fuzzing");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dead, cause) -> thrown = cause);
        thread.start();
    }

    /** Whether it has ended; waits a moment for it. */
    boolean isOver() {
        try {
            thread.join(GLANCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return !thread.isAlive();
    }

    /** Throws what ended it, if anything did. */
    void rethrow() {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }

    /** Something to throw that shows what it is doing. */
    Throwable whereItIs() {
        Throwable here = new Throwable("it is here");
        here.setStackTrace(thread.getStackTrace());
        return here;
    }
}
