package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The OAuth clients that share the work, and their tokens. Thread-safe. */
final class ClientPool {
    private final List<ClientState> clients;
    private final TokenFetcher tokens;
    private final Environment environment;

    ClientPool(List<ClientState> clients, TokenFetcher tokens, Environment environment) {
        this.clients = List.copyOf(clients);
        this.tokens = tokens;
        this.environment = environment;
    }

    /** The OAuth client with this id. */
    ClientState named(String clientId) {
        return clients.stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no OAuth client " + clientId));
    }

    /**
     * The OAuth client that may send first; among equals {@code preferred}, then the one with the fewest requests in
     * the last 60 s.
     */
    ClientState best(long now, @Nullable ClientState preferred) {
        ClientState best = preferred == null ? clients.get(0) : preferred;
        for (ClientState client : clients) {
            int earlier = client.hold(now).length().compareTo(best.hold(now).length());
            // A retry stays with its client while it can: another client would need a token of its own first.
            boolean lessUsed = best != preferred && client.recent(now) < best.recent(now);
            if (earlier < 0 || (earlier == 0 && lessUsed)) {
                best = client;
            }
        }
        return best;
    }

    /** A valid token of this OAuth client: the current one, or a new one. */
    Token token(ClientState client) throws HttpFailure, InterruptedException {
        return client.tokens().token(() -> tokens.fetch(client));
    }

    /** Where this OAuth client fetches its tokens, for messages. */
    FailureFacts whereToken(ClientState client) {
        return tokens.where(client);
    }

    /** When the gates that are closed now reopen, by client id. */
    Map<String, Instant> closedGates() {
        long now = environment.nanoTime().getAsLong();
        Instant date = environment.wallClock().instant();
        Map<String, Instant> closed = new TreeMap<>();
        for (ClientState client : clients) {
            ClientState.Hold hold = client.gateHold(now);
            if (!hold.length().isZero()) {
                closed.put(client.clientId(), date.plus(hold.length()));
            }
        }
        return closed;
    }
}
