package io.github.queuesla.faultlab.strand;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A thread of the machine that carries strands, one after the other. An interrupt of it is one of the strand it carries. */
public final class StrandThread extends Thread {

    private @Nullable Strand carried;

    private StrandThread(Runnable work) {
        super(work, "strand");
        setDaemon(true);
    }

    /** As many of them as are needed; they end when idle. */
    public static ExecutorService pool() {
        return Executors.newCachedThreadPool(StrandThread::new);
    }

    void carry(@Nullable Strand strand) {
        carried = strand;
    }

    @Override
    public void interrupt() {
        Strand strand = carried;
        if (strand == null || Thread.currentThread() == this) {
            super.interrupt();
        } else {
            strand.interrupt();
        }
    }
}
