package io.github.queuesla.http.environment;

import java.util.concurrent.locks.Lock;

/** A reentrant lock that can be waited for interruptibly, and in no other way. Thread-safe. */
public interface TaskLock {

    /** An ordinary lock, which has to be reentrant. */
    static TaskLock of(Lock lock) {
        return new TaskLock() {
            @Override
            public void lockInterruptibly() throws InterruptedException {
                lock.lockInterruptibly();
            }

            @Override
            public void unlock() {
                lock.unlock();
            }
        };
    }

    /**
     * Waits until it is free, and takes it.
     *
     * @throws InterruptedException when the thread is or becomes interrupted; it is then not taken
     */
    void lockInterruptibly() throws InterruptedException;

    /**
     * Gives it back.
     *
     * @throws IllegalMonitorStateException when the thread does not have it
     */
    void unlock();
}
