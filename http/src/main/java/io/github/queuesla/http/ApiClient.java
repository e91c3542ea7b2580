package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.environment.Tasks;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A client of one API. It adds a token to every request, limits the rate, retries what a retry can fix, and ends by the
 * deadline.
 *
 * <p>Thread-safe. Several OAuth clients share the work, each within its own rate limit.
 */
public final class ApiClient {
    private final ApiCaller caller;
    private final ClientPool clients;
    private final RunningCalls running;
    private final KnownSecrets secrets;
    private final Tasks tasks;

    ApiClient(ApiCaller caller, ClientPool clients, RunningCalls running, KnownSecrets secrets, Tasks tasks) {
        this.caller = caller;
        this.clients = clients;
        this.running = running;
        this.secrets = secrets;
        this.tasks = tasks;
    }

    /**
     * A builder of a client that sends through {@code exchange} and takes time, tasks and randomness from
     * {@code environment}.
     */
    public static ApiClientBuilder builder(Exchange exchange, Environment environment) {
        return new ApiClientBuilder(exchange, environment);
    }

    /**
     * Sends the request, retries it within the limits, and reads the response. An interrupt ends it with
     * {@code STOPPED} and leaves the thread's interrupt status set.
     *
     * @throws HttpFailure when no attempt succeeds
     * @throws IllegalArgumentException when the address is not allowed; nothing is sent
     */
    public <T> T call(ApiRequest request, BodyReader<T> reader) throws HttpFailure {
        FailureFacts where = FailureFacts.of(request.uri(), request.label());
        return running(where, () -> caller.call(request, reader));
    }

    /**
     * Waits for {@code pause}, and then sends the request as {@link #call} does: for a question that is repeated until
     * its answer is there.
     *
     * @throws HttpFailure as {@link #call}; {@code DEADLINE_PASSED} at once when the pause would reach the deadline
     * @throws IllegalArgumentException when the address is not allowed; nothing is sent
     */
    public <T> T callAfter(Duration pause, ApiRequest request, BodyReader<T> reader) throws HttpFailure {
        FailureFacts where = FailureFacts.of(request.uri(), request.label());
        return running(where, () -> caller.callAfter(pause, request, reader));
    }

    /**
     * Fetches a token for this OAuth client, as its first request would. Sends nothing when it already has one.
     *
     * @throws HttpFailure when no attempt succeeds
     * @throws IllegalArgumentException when no OAuth client has this id
     */
    public void obtainToken(String clientId) throws HttpFailure {
        ClientState client = clients.named(clientId);
        FailureFacts where = clients.whereToken(client);
        running(where, () -> clients.token(client));
    }

    /** The work of one call. */
    private interface Work<T> {
        T result() throws HttpFailure, InterruptedException;
    }

    private <T> T running(FailureFacts where, Work<T> work) throws HttpFailure {
        RunningCalls.RunningCall call = running.enter();
        try {
            return work.result();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(HttpFailureKind.STOPPED, where.withProblem("interrupted"), interrupted);
        } finally {
            call.leave();
        }
    }

    /** Runs {@link #call} on another thread. {@code Tasks} limits how many run at once. */
    public <T> PendingCall<T> start(ApiRequest request, BodyReader<T> reader) {
        return new StartedCall<>(
                tasks.start(() -> call(request, reader)), FailureFacts.of(request.uri(), request.label()));
    }

    /** Aborts requests in flight and ends every call with {@code STOPPED}. The client sends nothing afterwards. */
    public void stop() {
        running.stop();
    }

    /** Removes the secrets of all OAuth clients, and their recent tokens, from texts. */
    public Redaction redaction() {
        return secrets.redaction();
    }

    /**
     * When the gates that are closed now reopen, by client id. The next run passes them to {@link
     * ApiClientBuilder#closedGates}.
     */
    public Map<String, Instant> closedGates() {
        return clients.closedGates();
    }
}
