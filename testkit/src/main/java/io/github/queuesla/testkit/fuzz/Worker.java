package io.github.queuesla.testkit.fuzz;

import org.jspecify.annotations.Nullable;

/** Work on a separate thread that can be observed, and abandoned if it never ends. */
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

    /** Whether the work has ended, after waiting for up to 100 ms. */
    boolean isOver() {
        try {
            thread.join(GLANCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return !thread.isAlive();
    }

    /** Rethrows the exception that ended the work, if any. */
    void rethrow() {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }

    /** An exception with the current stack trace of the work. */
    Throwable stackTrace() {
        Throwable here = new Throwable("stuck here");
        here.setStackTrace(thread.getStackTrace());
        return here;
    }
}
