package io.github.queuesla.faultlab.strand;

import io.github.queuesla.http.surroundings.Task;
import io.github.queuesla.http.surroundings.TaskLock;
import io.github.queuesla.http.surroundings.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Tasks on strands, at most so many at once, begun in the order started. */
final class StrandTasks implements Tasks {

    private final Schedule schedule;
    private final int concurrency;
    private final Deque<StrandTask<?>> waiting = new ArrayDeque<>();
    private int busy;

    StrandTasks(Schedule schedule, int concurrency) {
        this.schedule = schedule;
        this.concurrency = concurrency;
    }

    @Override
    public <T> Task<T> start(Callable<T> work) {
        StrandTask<T> task = new StrandTask<>(work);
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
            for (StrandTask<?> task = waiting.pollFirst(); task != null; task = waiting.pollFirst()) {
                task.run();
                // What is left of a cancelled task is no business of the next.
                Thread.interrupted();
            }
        } finally {
            busy--;
        }
    }

    @Override
    public TaskLock newLock() {
        return new StrandLock(schedule);
    }

    private final class StrandTask<T> implements Task<T> {
        private final Callable<T> work;
        private @Nullable Strand strand;
        private @Nullable T result;
        private @Nullable Throwable failure;
        private boolean done;

        StrandTask(Callable<T> work) {
            this.work = work;
        }

        void run() {
            if (done) {
                return;
            }
            strand = schedule.current();
            T found = null;
            Throwable thrown = null;
            try {
                found = work.call();
            } catch (Strand.StuckRun end) {
                throw end;
            } catch (Throwable failed) {
                thrown = failed;
            }
            if (!done) {
                result = found;
                failure = thrown;
                done = true;
            }
            strand = null;
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            // As the real workers do it: else all of them might wait for work that nobody is left to do.
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
            Strand doing = strand;
            if (doing != null) {
                doing.interrupt();
            }
        }
    }
}
