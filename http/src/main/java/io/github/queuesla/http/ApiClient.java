package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.environment.Tasks;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.time.Instant;
import java.util.Map;

/**
 * A client of one API: every request gets a token, is paced, repeated where that can help, and ends by the deadline.
 *
 * <p>Thread-safe. With several OAuth clients the work is shared among them, each within its own rate.
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

    /** A client that sends through {@code exchange} and lives in {@code environment}. */
    public static ApiClientBuilder builder(Exchange exchange, Environment environment) {
        return new ApiClientBuilder(exchange, environment);
    }

    /**
     * Sends the request, as often as the rules allow, and reads its answer. An interrupt ends it with {@code STOPPED},
     * and the thread's interrupt status is set again.
     *
     * @throws HttpFailure when it did not succeed
     * @throws IllegalArgumentException when its address is forbidden; nothing was sent
     */
    public <T> T call(ApiRequest request, BodyReader<T> reader) throws HttpFailure {
        FailureFacts where = FailureFacts.of(request.uri(), request.label());
        return running(where, () -> caller.call(request, reader));
    }

    /**
     * Gets a token for that OAuth client, as its first request would; sends nothing when it has one.
     *
     * @throws HttpFailure when it did not succeed
     * @throws IllegalArgumentException when there is no such client
     */
    public void obtainToken(String clientId) throws HttpFailure {
        ClientState client = clients.named(clientId);
        FailureFacts where = clients.whereToken(client);
        running(where, () -> clients.token(client));
    }

    /** Something that a thread does for a caller. */
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

    /** Does {@link #call} beside the calling thread; how many run at once is the {@code Tasks}' to bound. */
    public <T> PendingCall<T> start(ApiRequest request, BodyReader<T> reader) {
        return new StartedCall<>(
                tasks.start(() -> call(request, reader)), FailureFacts.of(request.uri(), request.label()));
    }

    /** Sends nothing more, aborts what is in flight and ends every call with {@code STOPPED}. Cannot be undone. */
    public void stop() {
        running.stop();
    }

    /** Takes every secret out of a text: those of all OAuth clients, and the tokens had of late. */
    public Redaction redaction() {
        return secrets.redaction();
    }

    /** The gates closed now and until when, by client id, for the next run to obey: {@link ApiClientBuilder#closedGates}. */
    public Map<String, Instant> closedGates() {
        return clients.closedGates();
    }
}
