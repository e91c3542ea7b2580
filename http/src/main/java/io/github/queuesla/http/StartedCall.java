package io.github.queuesla.http;

import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/** A call that runs as a task. Thread-safe. */
final class StartedCall<T> implements PendingCall<T> {
    private final Task<T> task;
    private final FailureFacts where;

    StartedCall(Task<T> task, FailureFacts where) {
        this.task = task;
        this.where = where;
    }

    @Override
    public T join() throws HttpFailure {
        try {
            return task.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(
                    HttpFailureKind.STOPPED,
                    where.withProblem("interrupted while waiting for the response"),
                    interrupted);
        } catch (CancellationException cancelled) {
            throw new HttpFailure(HttpFailureKind.STOPPED, where.withProblem("cancelled"), cancelled);
        } catch (ExecutionException failed) {
            throw rethrown(failed);
        }
    }

    @Override
    public void cancel() {
        task.cancel();
    }

    private static HttpFailure rethrown(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof HttpFailure known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException misuse) {
            throw misuse;
        }
        throw new IllegalStateException("a call failed with an unexpected checked exception", cause);
    }
}
