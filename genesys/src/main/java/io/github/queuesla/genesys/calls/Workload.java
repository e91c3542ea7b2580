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
 * Runs jobs side by side, each followed by what its answer asks for, until none is left. Every job is either answered or
 * failed. Once the platform has shut the client out, nothing further is sent. Not thread-safe.
 */
public final class Workload<T> {

    private static final Set<HttpFailureKind> SHUT_OUT = EnumSet.of(
            HttpFailureKind.UNAUTHORIZED,
            HttpFailureKind.ACCESS_REFUSED,
            HttpFailureKind.CERTIFICATE,
            HttpFailureKind.STOPPED);

    private record Running<T>(Job<T> job, PendingCall<T> call) {}

    private final ApiClient client;
    private final Deque<Running<T>> running = new ArrayDeque<>();
    private @Nullable CountSourceException shutOut;
    private boolean smallestRefused;

    /** A workload that sends through {@code client}. */
    public Workload(ApiClient client) {
        this.client = client;
    }

    /** Runs all of these and what follows from them, and returns when every one has ended. May be called again. */
    public void run(List<? extends Job<T>> jobs) {
        jobs.forEach(this::start);
        finish();
    }

    private void start(Job<T> job) {
        if (shutOut == null) {
            running.addLast(new Running<>(job, client.start(job.request(), job.reader())));
        } else {
            job.failed(shutOut);
        }
    }

    private void finish() {
        while (!running.isEmpty()) {
            Running<T> next = running.remove();
            Job<T> job = next.job();
            try {
                job.answered(next.call().join()).forEach(this::start);
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
            cut(job, cause);
            return;
        }
        if (shutOut == null && SHUT_OUT.contains(failure.kind())) {
            shutOut = cause;
            running.forEach(other -> other.call().cancel());
        }
        job.failed(shutOut == null ? cause : shutOut);
    }

    /**
     * Asks for less, the first piece first: when the platform refuses even the smallest, it does not mean the size, and
     * cutting everything else as small would only multiply the requests.
     */
    private void cut(Job<T> job, CountSourceException tooLarge) {
        List<Job<T>> smaller = smallestRefused ? List.of() : job.smaller(tooLarge.failure());
        if (smaller.isEmpty()) {
            smallestRefused = true;
            job.failed(tooLarge);
        }
        int others = running.size();
        smaller.forEach(this::start);
        for (; others > 0 && !smaller.isEmpty(); others--) {
            running.addLast(running.removeFirst());
        }
    }
}
