package io.github.queuesla.history.testing;

/** The points at which a process can end; after it has ended, nothing more happens. */
public final class CrashPoints {
    private long left;
    private boolean crashed;
    private long passed;

    private CrashPoints(long left) {
        this.left = left;
    }

    public static CrashPoints none() {
        return new CrashPoints(Long.MAX_VALUE);
    }

    public static CrashPoints at(long step) {
        return new CrashPoints(step);
    }

    /** Passes a point, or ends the process. */
    public void pass() {
        if (crashed || left-- == 0) {
            crashed = true;
            throw new Crash(passed);
        }
        passed++;
    }

    /** Does nothing, unless the process has ended. */
    public void requireAlive() {
        if (crashed) {
            throw new Crash(passed);
        }
    }

    public boolean hasCrashed() {
        return crashed;
    }

    /** The number of points that were passed. */
    public long passed() {
        return passed;
    }
}
