package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what an {@link ApiClient} needs. Not thread-safe. */
public final class ApiClientBuilder {
    private final Exchange exchange;
    private final Environment environment;
    private List<ClientCredentials> credentials = List.of();
    private @Nullable TokenProtocol tokens;
    private @Nullable ErrorDecoder errorDecoder;
    private RequestLimits limits = RequestLimits.usual();
    private TransportListener listener = TransportListener.silent();
    private Map<String, Instant> closedGates = Map.of();

    ApiClientBuilder(Exchange exchange, Environment environment) {
        this.exchange = exchange;
        this.environment = environment;
    }

    /** Required: how tokens are asked for, and the OAuth clients to share the work among, one at least. */
    public ApiClientBuilder login(TokenProtocol protocol, List<ClientCredentials> clients) {
        tokens = protocol;
        credentials = List.copyOf(clients);
        return this;
    }

    /** Required: how the platform words its errors. */
    public ApiClientBuilder errorDecoder(ErrorDecoder spoken) {
        errorDecoder = spoken;
        return this;
    }

    /** How far to go; {@link RequestLimits#usual()} unless said. */
    public ApiClientBuilder limits(RequestLimits chosen) {
        limits = chosen;
        return this;
    }

    /** Who hears of waits and requests; nobody unless said. */
    public ApiClientBuilder listener(TransportListener hearing) {
        listener = hearing;
        return this;
    }

    /** Gates that an earlier run left closed, by client id: see {@link ApiClient#closedGates()}. */
    public ApiClientBuilder closedGates(Map<String, Instant> untilByClientId) {
        closedGates = Map.copyOf(untilByClientId);
        return this;
    }

    /**
     * The client; its deadline begins to count.
     *
     * @throws IllegalArgumentException when there is no OAuth client, or one is named twice
     * @throws NullPointerException when something required is missing
     */
    public ApiClient build() {
        if (credentials.isEmpty()) {
            throw new IllegalArgumentException("at least one OAuth client is needed");
        }
        long different =
                credentials.stream().map(ClientCredentials::clientId).distinct().count();
        if (different < credentials.size()) {
            throw new IllegalArgumentException("an OAuth client is named twice among "
                    + credentials.stream().map(ClientCredentials::clientId).collect(Collectors.joining(", ")));
        }
        return wired(
                Objects.requireNonNull(tokens, "a token protocol is needed"),
                Objects.requireNonNull(errorDecoder, "a dialect is needed"));
    }

    private ApiClient wired(TokenProtocol protocol, ErrorDecoder spoken) {
        LongSupplier nanoTime = environment.nanoTime();
        Deadline deadline = new Deadline(nanoTime, limits.deadline());
        RunningCalls running = new RunningCalls();
        KnownSecrets secrets = new KnownSecrets(credentials);
        RateLimitFeedback feedback = new RateLimitFeedback(environment, spoken.allowedRateHeader(), secrets, listener);
        ResponseReader responses = new ResponseReader(spoken, limits.maxBodyBytes(), secrets, nanoTime);
        Sender sender = new Sender(exchange, deadline, feedback, responses, listener, nanoTime);
        SendGuard guard = new SendGuard(running, deadline, nanoTime);
        Delays delays = new Delays(deadline, environment, listener, limits.maxRetries());
        RetryLoop loop = new RetryLoop(deadline, delays, limits.maxRetries());
        TokenFetcher fetcher = new TokenFetcher(protocol, secrets, guard, delays, sender, loop);
        ClientPool clients = new ClientPool(clientStates(), fetcher, environment);
        ApiCaller caller = new ApiCaller(clients, guard, delays, sender, loop);
        return new ApiClient(caller, clients, running, secrets, environment.tasks());
    }

    private List<ClientState> clientStates() {
        List<ClientState> states = new ArrayList<>();
        for (ClientCredentials each : credentials) {
            ClientState state = new ClientState(each, credentials.size() > 1, environment, limits.maxRatePerMinute());
            Instant closedUntil = closedGates.get(each.clientId());
            if (closedUntil != null) {
                state.reopenAt(closedUntil, environment);
            }
            states.add(state);
        }
        return states;
    }
}
