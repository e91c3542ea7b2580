package io.github.queuesla.genesys.calls;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.PendingCall;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Concurrent jobs and those that follow from them. Every job ends processed or failed. Once the platform refuses the
 * OAuth client, nothing more is sent. Not thread-safe.
 */
public final class Workload<T> {

    private static final Set<HttpFailureKind> CLIENT_REFUSED = EnumSet.of(
            HttpFailureKind.UNAUTHORIZED,
            HttpFailureKind.ACCESS_REFUSED,
            HttpFailureKind.NOT_CONNECTABLE,
            HttpFailureKind.STOPPED);

    private record Running<T>(Job<T> job, PendingCall<T> call) {}

    private final ApiClient client;
    private final Deque<Running<T>> running = new ArrayDeque<>();
    private @Nullable CountSourceException refusal;
    private boolean smallestRefused;

    /** A workload that sends through {@code client}. */
    public Workload(ApiClient client) {
        this.client = client;
    }

    /** Runs these jobs and those that follow from them, and returns when all have ended. May be called again. */
    public void run(List<? extends Job<T>> jobs) {
        jobs.forEach(this::start);
        finish();
    }

    private void start(Job<T> job) {
        if (refusal == null) {
            running.addLast(new Running<>(job, client.start(job.request(), job.reader())));
        } else {
            job.failed(refusal);
        }
    }

    private void finish() {
        while (!running.isEmpty()) {
            Running<T> next = running.remove();
            Job<T> job = next.job();
            try {
                job.process(next.call().join()).forEach(this::start);
            } catch (HttpFailure failure) {
                failed(job, failure);
            } catch (CountSourceException unusable) {
                job.failed(unusable);
            }
        }
    }

    private void failed(Job<T> job, HttpFailure failure) {
        CountSourceException cause = Failures.translate(failure, job.subject());
        if (failure.kind() == HttpFailureKind.TOO_LARGE) {
            splitOrFail(job, cause);
            return;
        }
        if (refusal == null && CLIENT_REFUSED.contains(failure.kind())) {
            refusal = cause;
            running.forEach(other -> other.call().cancel());
        }
        job.failed(refusal == null ? cause : refusal);
    }

    /**
     * Splits the job. Once the platform has refused a job that cannot be split further, it does not object to the size,
     * and splitting the others would only multiply the requests.
     */
    private void splitOrFail(Job<T> job, CountSourceException tooLarge) {
        List<Job<T>> parts = smallestRefused ? List.of() : job.split(tooLarge.failure());
        if (parts.isEmpty()) {
            smallestRefused = true;
            job.failed(tooLarge);
        }
        // The parts go to the front of the queue: whether the smallest is refused must be known before others are
        // split.
        int others = running.size();
        parts.forEach(this::start);
        for (; others > 0 && !parts.isEmpty(); others--) {
            running.addLast(running.removeFirst());
        }
    }
}
