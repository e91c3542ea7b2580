package io.github.queuesla.genesys.platform;

import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.environment.TaskLock;
import io.github.queuesla.http.environment.Tasks;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Tasks that run when they are joined, so that a test sees how many were pending at once. One thread. */
public final class LaterTasks implements Tasks {

    private int underWay;
    private int mostUnderWay;

    @Override
    public <T> Task<T> start(Callable<T> work) {
        underWay++;
        mostUnderWay = Math.max(mostUnderWay, underWay);
        return new Later<>(work);
    }

    @Override
    public TaskLock newLock() {
        return TaskLock.of(new ReentrantLock());
    }

    /** The highest number of pending tasks so far. */
    public int mostUnderWay() {
        return mostUnderWay;
    }

    /** The number of pending tasks. */
    public int underWay() {
        return underWay;
    }

    private final class Later<T> implements Task<T> {
        private final Callable<T> work;
        private @Nullable T result;
        private @Nullable Exception failure;
        private boolean ended;

        Later(Callable<T> work) {
            this.work = work;
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            if (!ended) {
                try {
                    result = work.call();
                } catch (Exception thrown) {
                    failure = thrown;
                }
                end();
            }
            if (failure instanceof CancellationException cancelled) {
                throw cancelled;
            }
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return Objects.requireNonNull(result);
        }

        @Override
        public void cancel() {
            if (!ended) {
                failure = new CancellationException();
                end();
            }
        }

        private void end() {
            ended = true;
            underWay--;
        }
    }
}
