package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.surroundings.Task;
import io.github.queuesla.http.surroundings.Tasks;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Tasks whose locks let everybody through. */
record UnlockedTasks(Tasks real) implements Tasks {

    @Override
    public <T> Task<T> start(Callable<T> work) {
        return real.start(work);
    }

    @Override
    public Lock newLock() {
        return new OpenLock();
    }

    private static final class OpenLock implements Lock {
        @Override
        public void lock() {}

        @Override
        public void lockInterruptibly() {}

        @Override
        public boolean tryLock() {
            return true;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return true;
        }

        @Override
        public void unlock() {}

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("nobody waits for conditions here");
        }
    }
}
