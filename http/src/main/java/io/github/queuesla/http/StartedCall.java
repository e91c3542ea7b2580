package io.github.queuesla.http;

import io.github.queuesla.http.failure.Circumstances;
import io.github.queuesla.http.failure.Stopped;
import io.github.queuesla.http.failure.TransportException;
import io.github.queuesla.http.surroundings.Task;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/** A call in a task. Thread-safe. */
final class StartedCall<T> implements PendingCall<T> {
    private final Task<T> task;
    private final Circumstances where;

    StartedCall(Task<T> task, Circumstances where) {
        this.task = task;
        this.where = where;
    }

    @Override
    public T join() throws TransportException {
        try {
            return task.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stopped("interrupted while waiting for the answer", where, interrupted);
        } catch (CancellationException cancelled) {
            throw new Stopped("cancelled", where, cancelled);
        } catch (ExecutionException failed) {
            throw rethrown(failed);
        }
    }

    @Override
    public void cancel() {
        task.cancel();
    }

    private static TransportException rethrown(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof TransportException known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException misuse) {
            throw misuse;
        }
        throw new IllegalStateException("a call ended in a way it cannot end", cause);
    }
}
