package io.github.queuesla.faultlab.strand;

import io.github.queuesla.http.surroundings.TaskLock;
import org.jspecify.annotations.Nullable;

/** A reentrant lock among strands. */
final class StrandLock implements TaskLock {

    private final Schedule schedule;
    private @Nullable Strand owner;
    private int holds;

    StrandLock(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Schedule.throwIfInterrupted();
        Strand strand = schedule.current();
        if (owner != strand) {
            schedule.yieldTurn();
            while (owner != null) {
                schedule.await(() -> owner == null, Long.MAX_VALUE, true);
                Schedule.throwIfInterrupted();
            }
            owner = strand;
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (owner != schedule.current()) {
            throw new IllegalMonitorStateException("unlocked by another strand");
        }
        if (--holds == 0) {
            owner = null;
        }
    }
}
