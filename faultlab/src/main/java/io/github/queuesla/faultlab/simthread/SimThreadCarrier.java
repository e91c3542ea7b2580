package io.github.queuesla.faultlab.simthread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A thread of the machine that carries strands, one after the other. An interrupt of it is one of the strand it carries. */
public final class SimThreadCarrier extends Thread {

    private @Nullable SimThread carried;

    private SimThreadCarrier(Runnable work) {
        super(work, "simulated thread carrier");
        setDaemon(true);
    }

    /** As many of them as are needed; they end when idle. */
    public static ExecutorService pool() {
        return Executors.newCachedThreadPool(SimThreadCarrier::new);
    }

    void carry(@Nullable SimThread thread) {
        carried = thread;
    }

    @Override
    public void interrupt() {
        SimThread thread = carried;
        if (thread == null || Thread.currentThread() == this) {
            super.interrupt();
        } else {
            thread.interrupt();
        }
    }
}
