package io.github.queuesla.testkit.fuzz;

import org.jspecify.annotations.Nullable;

/** Work on a separate thread, which can be watched, and abandoned if it never ends. */
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

    /** Whether it has ended; waits briefly for that. */
    boolean isOver() {
        try {
            thread.join(GLANCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return !thread.isAlive();
    }

    /** Rethrows the exception that ended it, if any. */
    void rethrow() {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }

    /** An exception with its current stack trace. */
    Throwable whereItIs() {
        Throwable here = new Throwable("it is here");
        here.setStackTrace(thread.getStackTrace());
        return here;
    }
}
