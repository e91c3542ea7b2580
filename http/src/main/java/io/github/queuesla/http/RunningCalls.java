package io.github.queuesla.http;

import java.util.HashSet;
import java.util.Set;

/** The running calls, so that they can be stopped together. Thread-safe. */
final class RunningCalls {
    private final Set<RunningCall> running = new HashSet<>();
    private volatile boolean stopped;

    /** A call and its thread. */
    final class RunningCall {
        private final Thread thread;
        private boolean interrupted;

        private RunningCall(Thread thread) {
            this.thread = thread;
        }

        /** Ends it, and clears the interrupt that {@link #stop} caused. */
        void leave() {
            synchronized (RunningCalls.this) {
                running.remove(this);
                // The thread belongs to the caller: an interrupt left set would abort whatever it does next.
                if (interrupted) {
                    Thread.interrupted();
                }
            }
        }
    }

    RunningCall enter() {
        RunningCall call = new RunningCall(Thread.currentThread());
        synchronized (this) {
            running.add(call);
        }
        return call;
    }

    boolean stopped() {
        return stopped;
    }

    synchronized void stop() {
        stopped = true;
        for (RunningCall call : running) {
            call.interrupted = true;
            call.thread.interrupt();
        }
    }
}
