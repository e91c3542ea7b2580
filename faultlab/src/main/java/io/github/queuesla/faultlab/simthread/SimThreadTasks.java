package io.github.queuesla.faultlab.simthread;

import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.environment.TaskLock;
import io.github.queuesla.http.environment.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Tasks on simulated threads, started in order, with a limit on how many run at once. */
final class SimThreadTasks implements Tasks {

    private final Schedule schedule;
    private final int concurrency;
    private final Deque<SimThreadTask<?>> waiting = new ArrayDeque<>();
    private int busy;

    SimThreadTasks(Schedule schedule, int concurrency) {
        this.schedule = schedule;
        this.concurrency = concurrency;
    }

    @Override
    public <T> Task<T> start(Callable<T> work) {
        SimThreadTask<T> task = new SimThreadTask<>(work);
        waiting.addLast(task);
        if (busy < concurrency) {
            busy++;
            schedule.spawn(this::work, true);
        }
        schedule.yieldTurn();
        return task;
    }

    private void work() {
        try {
            for (SimThreadTask<?> task = waiting.pollFirst(); task != null; task = waiting.pollFirst()) {
                task.run();
                // An interrupt meant for a cancelled task must not hit the next one.
                Thread.interrupted();
            }
        } finally {
            busy--;
        }
    }

    @Override
    public TaskLock newLock() {
        return new SimThreadLock(schedule);
    }

    private final class SimThreadTask<T> implements Task<T> {
        private final Callable<T> work;
        private @Nullable SimThread thread;
        private @Nullable T result;
        private @Nullable Throwable failure;
        private boolean done;

        SimThreadTask(Callable<T> work) {
            this.work = work;
        }

        void run() {
            if (done) {
                return;
            }
            thread = schedule.current();
            T found = null;
            Throwable thrown = null;
            try {
                found = work.call();
            } catch (SimThread.StuckRun end) {
                throw end;
            } catch (Throwable failed) {
                thrown = failed;
            }
            if (!done) {
                result = found;
                failure = thrown;
                done = true;
            }
            thread = null;
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            // As the real workers do: otherwise all of them could wait for tasks that no worker is left to run.
            if (schedule.current().isWorker() && waiting.remove(this)) {
                run();
            }
            Schedule.throwIfInterrupted();
            while (!done) {
                schedule.await(() -> done, Long.MAX_VALUE, true);
                Schedule.throwIfInterrupted();
            }
            return outcome();
        }

        @SuppressWarnings("NullAway") // A callable of a nullable type may give null.
        private T outcome() throws ExecutionException {
            if (failure instanceof CancellationException cancelled) {
                throw cancelled;
            }
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return result;
        }

        @Override
        public void cancel() {
            if (done) {
                return;
            }
            done = true;
            failure = new CancellationException();
            SimThread doing = thread;
            if (doing != null) {
                doing.interrupt();
            }
        }
    }
}
