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

/** The parts and settings of an {@link ApiClient}. Not thread-safe. */
public final class ApiClientBuilder {
    private final Exchange exchange;
    private final Environment environment;
    private List<ClientCredentials> credentials = List.of();
    private @Nullable TokenProtocol tokens;
    private @Nullable ErrorDecoder errorDecoder;
    private RequestLimits limits = RequestLimits.defaults();
    private TransportListener listener = TransportListener.silent();
    private List<Secret> otherSecrets = List.of();
    private Map<String, Instant> closedGates = Map.of();

    ApiClientBuilder(Exchange exchange, Environment environment) {
        this.exchange = exchange;
        this.environment = environment;
    }

    /** Required: how tokens are requested, and at least one OAuth client. Several share the work. */
    public ApiClientBuilder login(TokenProtocol protocol, List<ClientCredentials> clients) {
        tokens = protocol;
        credentials = List.copyOf(clients);
        return this;
    }

    /** Required: reads the platform's error bodies. */
    public ApiClientBuilder errorDecoder(ErrorDecoder decoder) {
        errorDecoder = decoder;
        return this;
    }

    /** Retries, rate, deadline and body size; the default is {@link RequestLimits#defaults()}. */
    public ApiClientBuilder limits(RequestLimits chosen) {
        limits = chosen;
        return this;
    }

    /** More texts that a server may quote and that must never be shown, such as the password of a proxy. */
    public ApiClientBuilder secrets(List<Secret> others) {
        otherSecrets = List.copyOf(others);
        return this;
    }

    /** Receives waits and finished requests; by default nothing does. */
    public ApiClientBuilder listener(TransportListener newListener) {
        listener = newListener;
        return this;
    }

    /** When the gates that an earlier run left closed reopen, by client id: see {@link ApiClient#closedGates()}. */
    public ApiClientBuilder closedGates(Map<String, Instant> untilByClientId) {
        closedGates = Map.copyOf(untilByClientId);
        return this;
    }

    /**
     * Builds the client and starts its deadline.
     *
     * @throws IllegalArgumentException when there is no OAuth client, or two have the same id
     * @throws NullPointerException when a required part is missing
     */
    public ApiClient build() {
        if (credentials.isEmpty()) {
            throw new IllegalArgumentException("at least one OAuth client is needed");
        }
        long different =
                credentials.stream().map(ClientCredentials::clientId).distinct().count();
        if (different < credentials.size()) {
            throw new IllegalArgumentException("OAuth client ids must differ, but one appears twice in "
                    + credentials.stream().map(ClientCredentials::clientId).collect(Collectors.joining(", ")));
        }
        return assemble(
                Objects.requireNonNull(tokens, "a token protocol is needed"),
                Objects.requireNonNull(errorDecoder, "an error decoder is needed"));
    }

    private ApiClient assemble(TokenProtocol protocol, ErrorDecoder decoder) {
        LongSupplier nanoTime = environment.nanoTime();
        Deadline deadline = new Deadline(nanoTime, limits.deadline());
        RunningCalls running = new RunningCalls();
        KnownSecrets secrets = new KnownSecrets(credentials, otherSecrets);
        RateLimitFeedback feedback = new RateLimitFeedback(environment, decoder.allowedRateHeader(), secrets, listener);
        ResponseReader responses = new ResponseReader(decoder, limits.maxBodyBytes(), secrets, nanoTime);
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
                state.closeUntil(closedUntil, environment);
            }
            states.add(state);
        }
        return states;
    }
}
