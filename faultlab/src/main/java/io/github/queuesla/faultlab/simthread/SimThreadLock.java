package io.github.queuesla.faultlab.simthread;

import io.github.queuesla.http.environment.TaskLock;
import org.jspecify.annotations.Nullable;

/** A reentrant lock for simulated threads. */
final class SimThreadLock implements TaskLock {

    private final Schedule schedule;
    private @Nullable SimThread owner;
    private int holds;

    SimThreadLock(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Schedule.throwIfInterrupted();
        SimThread thread = schedule.current();
        if (owner != thread) {
            // Even a free lock is a place to lose the turn: races show only if another thread can get there first.
            schedule.yieldTurn();
            while (owner != null) {
                schedule.await(() -> owner == null, Long.MAX_VALUE, true);
                Schedule.throwIfInterrupted();
            }
            owner = thread;
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (owner != schedule.current()) {
            throw new IllegalMonitorStateException("unlocked by another simulated thread");
        }
        if (--holds == 0) {
            owner = null;
        }
    }
}
