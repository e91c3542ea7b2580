package io.github.queuesla.faultlab.simthread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A platform thread that carries simulated threads, one after the other, and passes interrupts on to them. */
public final class SimThreadCarrier extends Thread {

    private @Nullable SimThread carried;

    private SimThreadCarrier(Runnable work) {
        super(work, "simulated thread carrier");
        setDaemon(true);
    }

    /** A pool that grows as needed; idle carriers end. */
    public static ExecutorService pool() {
        return Executors.newCachedThreadPool(SimThreadCarrier::new);
    }

    void carry(@Nullable SimThread thread) {
        carried = thread;
    }

    @Override
    public void interrupt() {
        // Code under test interrupts the Java thread it knows; the simulated one must see that only when it has the
        // turn.
        SimThread thread = carried;
        if (thread == null || Thread.currentThread() == this) {
            super.interrupt();
        } else {
            thread.interrupt();
        }
    }
}
