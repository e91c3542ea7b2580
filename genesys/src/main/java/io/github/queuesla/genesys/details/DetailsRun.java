package io.github.queuesla.genesys.details;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The reading of several days at a time: each of a few lanes takes one day after the other. Thread-safe, except for
 * {@link #read}.
 */
final class DetailsRun {

    /** Enough to use the rate that the platform allows, at about a second for a page. */
    private static final int LANES = 6;

    private static final int NO_LANE = -1;
    private static final OptionalInt NOT_FOUND = OptionalInt.of(404);

    /** After these, no other day would fare better. */
    private static final Set<HttpFailureKind> FINAL = EnumSet.of(
            HttpFailureKind.UNAUTHORIZED,
            HttpFailureKind.ACCESS_REFUSED,
            HttpFailureKind.NOT_CONNECTABLE,
            HttpFailureKind.DEADLINE_PASSED);

    private final ApiClient client;
    private final Environment environment;
    private final JobRequests requests;
    private final Delivery delivery;
    private final Deque<LocalDate> waiting;
    private final List<Task<Integer>> lanes = new ArrayList<>();
    private final Set<ApiRequest> leftovers = new LinkedHashSet<>();
    private volatile @Nullable Failure refusal;
    private @Nullable Throwable ending;
    private volatile boolean deletable = true;

    DetailsRun(
            ApiClient client, Environment environment, JobRequests requests, Delivery delivery, List<LocalDate> days) {
        this.client = client;
        this.environment = environment;
        this.requests = requests;
        this.delivery = delivery;
        this.waiting = new ArrayDeque<>(days);
    }

    ApiClient client() {
        return client;
    }

    JobRequests requests() {
        return requests;
    }

    Delivery delivery() {
        return delivery;
    }

    long nanoTime() {
        return environment.nanoTime().getAsLong();
    }

    Instant now() {
        return environment.wallClock().instant();
    }

    /** Remembers a job that is to be deleted in the end. */
    synchronized void submitted(ApiRequest deletion) {
        leftovers.add(deletion);
    }

    /** Deletes a job that is of no more use; nothing depends on it. */
    void delete(ApiRequest deletion) {
        try {
            if (deletable) {
                client.call(deletion, body -> "");
            }
            forget(deletion);
        } catch (HttpFailure failure) {
            boolean refused = failure.kind() == HttpFailureKind.REFUSED || FINAL.contains(failure.kind());
            // Where the platform does not delete jobs, one refusal says so for all; a 404 is about that job alone.
            deletable &= !refused || failure.status().equals(NOT_FOUND);
            if (failure.kind() != HttpFailureKind.STOPPED) {
                forget(deletion);
            }
        }
    }

    private synchronized void forget(ApiRequest deletion) {
        leftovers.remove(deletion);
    }

    private synchronized List<ApiRequest> leftovers() {
        return List.copyOf(leftovers);
    }

    /**
     * Reads all days.
     *
     * @throws CountSourceException when it was stopped
     */
    void read() throws CountSourceException {
        int count = Math.min(LANES, waiting.size());
        for (int i = 0; i < count; i++) {
            int lane = i;
            started(environment.tasks().start(() -> lane(lane)));
        }
        for (int i = 0; i < count; i++) {
            await(i);
        }
        leftovers().forEach(this::delete);
        rethrow();
    }

    private synchronized void started(Task<Integer> lane) {
        lanes.add(lane);
    }

    private synchronized List<Task<Integer>> lanes() {
        return List.copyOf(lanes);
    }

    private void await(int lane) throws CountSourceException {
        try {
            lanes().get(lane).join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end(interrupted, NO_LANE);
        } catch (CancellationException cancelled) {
            end(cancelled, NO_LANE);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible.getCause());
        }
    }

    /** Reads days until there are no more, and returns how many. */
    private int lane(int lane) {
        int read = 0;
        try {
            for (LocalDate day = next(); day != null; day = next()) {
                read(day);
                read++;
            }
        } catch (InterruptedException | CountSourceException stopped) {
            end(stopped, lane);
        } catch (RuntimeException | Error ofReceiver) {
            end(ofReceiver, lane);
        }
        return read;
    }

    private synchronized @Nullable LocalDate next() {
        return waiting.poll();
    }

    private void read(LocalDate day) throws CountSourceException, InterruptedException {
        Failure known = refusal;
        if (known != null) {
            delivery.failed(day, known);
            return;
        }
        DayReading reading = new DayReading(this, day);
        try {
            reading.read();
        } catch (HttpFailure failure) {
            CountSourceException cause = Failures.translate(failure, reading.subject());
            if (cause.isInterruption()) {
                throw cause;
            }
            if (FINAL.contains(failure.kind()) || reading.isNotOffered(failure)) {
                refusal = cause.failure();
            }
            delivery.failed(day, cause.failure());
        } catch (CountSourceException failed) {
            delivery.failed(day, failed.failure());
        }
    }

    /** Ends all lanes because of one, or because the thread that waits for them was interrupted. */
    private void end(Throwable reason, int lane) {
        synchronized (this) {
            // What follows from the first reason must not hide it.
            ending = ending == null ? reason : ending;
            waiting.clear();
        }
        List<Task<Integer>> all = lanes();
        for (int i = 0; i < all.size(); i++) {
            if (i != lane) {
                all.get(i).cancel();
            }
        }
        delivery.close();
    }

    private synchronized void rethrow() throws CountSourceException {
        if (ending instanceof RuntimeException ofReceiver && !(ending instanceof CancellationException)) {
            throw ofReceiver;
        }
        if (ending instanceof Error ofReceiver) {
            throw ofReceiver;
        }
        if (ending instanceof CountSourceException stopped) {
            throw stopped;
        }
        if (ending != null) {
            throw new CountSourceException(Failure.of(FailureKind.INTERRUPTED, FailureCause.STOPPED), ending);
        }
    }
}
