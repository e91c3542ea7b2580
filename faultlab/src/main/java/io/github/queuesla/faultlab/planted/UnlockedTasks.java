package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.surroundings.Task;
import io.github.queuesla.http.surroundings.TaskLock;
import io.github.queuesla.http.surroundings.Tasks;
import java.util.concurrent.Callable;

/** Tasks whose locks do not lock. */
record UnlockedTasks(Tasks real) implements Tasks {

    @Override
    public <T> Task<T> start(Callable<T> work) {
        return real.start(work);
    }

    @Override
    public TaskLock newLock() {
        return new TaskLock() {
            @Override
            public void lockInterruptibly() {}

            @Override
            public void unlock() {}
        };
    }
}
