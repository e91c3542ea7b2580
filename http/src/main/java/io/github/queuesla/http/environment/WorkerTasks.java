package io.github.queuesla.http.environment;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Tasks on at most a fixed number of daemon threads, which end when idle. */
final class WorkerTasks implements Tasks {
    private final ThreadPoolExecutor workers;

    WorkerTasks(int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, not " + concurrency);
        }
        workers = new ThreadPoolExecutor(
                concurrency, concurrency, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Worker::new);
        workers.allowCoreThreadTimeOut(true);
    }

    @Override
    public <T> Task<T> start(Callable<T> work) {
        RunningTask<T> task = new RunningTask<>(work);
        workers.execute(task);
        return task;
    }

    @Override
    public TaskLock newLock() {
        return TaskLock.of(new ReentrantLock());
    }

    private static final class Worker extends Thread {
        Worker(Runnable work) {
            super(work, "queue-sla-worker");
            setDaemon(true);
        }
    }

    private static final class RunningTask<T> extends FutureTask<T> implements Task<T> {
        RunningTask(Callable<T> work) {
            super(work);
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            // A worker that waits for work not yet started runs it itself: if all workers waited, nothing would ever
            // run it.
            if (Thread.currentThread() instanceof Worker) {
                run();
            }
            return get();
        }

        @Override
        public void cancel() {
            cancel(true);
        }
    }
}
