package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.environment.TaskLock;
import io.github.queuesla.http.environment.Tasks;
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
