package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.failure.Circumstances;
import io.github.queuesla.http.failure.Stopped;
import io.github.queuesla.http.failure.TransportException;
import io.github.queuesla.http.surroundings.Surroundings;
import io.github.queuesla.http.surroundings.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * A client of one API: every request gets a token, is paced, repeated where that can help, and ends by the deadline.
 *
 * <p>Thread-safe. With several OAuth clients the work is shared among them, each within its own rate.
 */
public final class ApiClient {
    private final Setup setup;
    private final Deadline deadline;
    private final List<Lane> lanes;
    private final Courier courier;
    private final Set<Thread> carrying = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    ApiClient(Setup setup) {
        this.setup = setup;
        this.deadline =
                new Deadline(setup.surroundings().nanoTime(), setup.limits().deadline());
        this.lanes = setup.credentials().stream()
                .map(credentials -> lane(setup, credentials))
                .toList();
        this.courier = new Courier(setup, deadline, lanes, () -> stopped);
    }

    private static Lane lane(Setup setup, ClientCredentials credentials) {
        Lane lane = new Lane(credentials, setup.surroundings(), setup.limits().maxRatePerMinute());
        Instant until = setup.closedGates().get(credentials.clientId());
        if (until != null) {
            lane.closeGate(Duration.between(setup.surroundings().wallClock().instant(), until), null);
        }
        return lane;
    }

    /** A client that sends through {@code exchange} and lives in {@code surroundings}. */
    public static ApiClientBuilder builder(Exchange exchange, Surroundings surroundings) {
        return new ApiClientBuilder(exchange, surroundings);
    }

    /**
     * Sends the request, as often as the rules allow, and reads its answer.
     *
     * @throws TransportException when that did not succeed
     * @throws IllegalArgumentException when its address is forbidden; nothing was sent
     */
    public <T> T call(ApiRequest request, BodyReader<T> reader) throws TransportException {
        carrying.add(Thread.currentThread());
        try {
            return courier.carry(request, reader);
        } finally {
            carrying.remove(Thread.currentThread());
        }
    }

    /** Does {@link #call} beside the calling thread; how many run at once is the {@code Tasks}' to bound. */
    public <T> PendingCall<T> start(ApiRequest request, BodyReader<T> reader) {
        return new Started<>(setup.surroundings().tasks().start(() -> call(request, reader)), request);
    }

    /** Sends nothing more, aborts what is in flight and ends every call with {@code Stopped}. Cannot be undone. */
    public void stop() {
        stopped = true;
        carrying.forEach(Thread::interrupt);
    }

    /** Counts the deadline anew from now, for a client that serves several runs. */
    public void restartDeadline() {
        deadline.restart();
    }

    /** The time left until the deadline, zero when it has passed. */
    public Duration timeLeft() {
        return deadline.left();
    }

    /** The gates closed now and until when, by client id, for the next run to obey: {@link ApiClientBuilder#closedGates}. */
    public Map<String, Instant> closedGates() {
        Map<String, Instant> closed = new LinkedHashMap<>();
        lanes.forEach(lane -> lane.closedUntil()
                .ifPresent(until -> closed.put(lane.credentials().clientId(), until)));
        return closed;
    }

    private record Started<T>(Task<T> task, ApiRequest request) implements PendingCall<T> {
        @Override
        public T join() throws TransportException {
            try {
                return task.join();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof TransportException failure) {
                    throw failure;
                }
                if (failed.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Stopped("interrupted", circumstances(), interrupted);
            } catch (CancellationException cancelled) {
                throw new Stopped("cancelled", circumstances(), cancelled);
            }
        }

        @Override
        public void cancel() {
            task.cancel();
        }

        private Circumstances circumstances() {
            return Circumstances.of(request.uri(), request.label());
        }
    }
}
