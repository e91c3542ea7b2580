package io.github.queuesla.faultlab.simthread;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** A simulated thread, which runs only when it has the turn. */
public final class SimThread {

    private final Schedule schedule;
    private final int number;
    private final boolean worker;
    private final Semaphore turn = new Semaphore(0);
    private BooleanSupplier ready = () -> true;
    private long wakeAt = Long.MAX_VALUE;
    private boolean interruptible;
    private boolean interruptPending;

    SimThread(Schedule schedule, int number, boolean worker) {
        this.schedule = schedule;
        this.number = number;
        this.worker = worker;
    }

    int number() {
        return number;
    }

    /** Whether it runs tasks. */
    boolean isWorker() {
        return worker;
    }

    /** Interrupts it: at once if it is running, else when it next runs. */
    public void interrupt() {
        if (schedule.current() == this) {
            Thread.currentThread().interrupt();
        } else {
            interruptPending = true;
        }
    }

    void live(Runnable work) {
        turn.acquireUninterruptibly();
        SimThreadCarrier carrier = (SimThreadCarrier) Thread.currentThread();
        carrier.carry(this);
        try {
            wake();
            work.run();
        } catch (StuckRun end) {
            schedule.note("is ended, because the run is stuck");
        } catch (Throwable thrown) {
            schedule.escaped(thrown);
        } finally {
            carrier.carry(null);
            // The carrier goes back to the pool: an interrupt left set would hit the next thread it carries.
            Thread.interrupted();
            schedule.ended(this);
        }
    }

    void waitFor(BooleanSupplier condition, long until, boolean interrupts) {
        ready = condition;
        wakeAt = until;
        interruptible = interrupts;
    }

    boolean able(long now) {
        return wakeAt <= now || (interruptible && interruptPending) || ready.getAsBoolean();
    }

    long wakeAt() {
        return wakeAt;
    }

    void go() {
        turn.release();
    }

    void park() {
        turn.acquireUninterruptibly();
    }

    void wake() {
        if (interruptPending) {
            interruptPending = false;
            Thread.currentThread().interrupt();
        }
        if (schedule.isStuck()) {
            throw new StuckRun();
        }
    }

    /** Ends every simulated thread of a run that cannot end by itself. */
    static final class StuckRun extends Error {
        private static final long serialVersionUID = 1L;

        StuckRun() {
            super("the run is stuck", null, false, false);
        }
    }
}
