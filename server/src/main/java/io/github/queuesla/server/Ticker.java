package io.github.queuesla.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that is done again and again until it is closed, on a thread that does not keep the process alive. */
public final class Ticker implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Duration pause;
    private final Runnable work;

    private Ticker(Duration pause, Runnable work) {
        this.pause = pause;
        this.work = work;
    }

    /** Starts to do the work after each pause. */
    public static Ticker every(Duration pause, String name, Runnable work) {
        Ticker ticker = new Ticker(pause, work);
        Thread thread = new Thread(ticker::run, name);
        thread.setDaemon(true);
        thread.start();
        return ticker;
    }

    private void run() {
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                work.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
