package io.github.queuesla.http.environment;

import java.util.concurrent.locks.Lock;

/** A reentrant lock with interruptible waiting only. Thread-safe. */
public interface TaskLock {

    /** Adapts a lock, which must be reentrant. */
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
     * Waits until the lock is free, and acquires it.
     *
     * @throws InterruptedException when the thread is or becomes interrupted; the lock is then not held
     */
    void lockInterruptibly() throws InterruptedException;

    /**
     * Releases the lock.
     *
     * @throws IllegalMonitorStateException when the thread does not hold it
     */
    void unlock();
}
