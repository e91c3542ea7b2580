package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.environment.TaskLock;
import io.github.queuesla.http.environment.Tasks;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;

/** Tasks that run on the thread that joins them, one after the other and always in the same order. */
final class DeferredTasks implements Tasks {

    @Override
    public <T> Task<T> start(Callable<T> work) {
        return new Later<>(work);
    }

    @Override
    public TaskLock newLock() {
        return TaskLock.of(new ReentrantLock());
    }

    private static final class Later<T> extends FutureTask<T> implements Task<T> {
        Later(Callable<T> work) {
            super(work);
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            run();
            return get();
        }

        @Override
        public void cancel() {
            cancel(true);
        }
    }
}
