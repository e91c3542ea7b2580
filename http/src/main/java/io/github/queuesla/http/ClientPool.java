package io.github.queuesla.http;

import io.github.queuesla.http.surroundings.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The OAuth clients that share the work. Thread-safe. */
final class ClientPool {
    private final List<ClientState> clients;
    private final Surroundings surroundings;

    ClientPool(Setup setup) {
        List<ClientState> all = new ArrayList<>();
        surroundings = setup.surroundings();
        for (ClientCredentials credentials : setup.credentials()) {
            ClientState client =
                    new ClientState(credentials, surroundings, setup.limits().maxRatePerMinute());
            Instant closedUntil = setup.closedGates().get(credentials.clientId());
            if (closedUntil != null) {
                client.reopenAt(closedUntil, surroundings);
            }
            all.add(client);
        }
        clients = List.copyOf(all);
    }

    /** The OAuth client of that id. */
    ClientState named(String clientId) {
        return clients.stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no OAuth client " + clientId));
    }

    /** The OAuth client that may send earliest; among equals {@code preferred}, then the one that sent least of late. */
    ClientState best(long now, @Nullable ClientState preferred) {
        ClientState best = preferred == null ? clients.get(0) : preferred;
        for (ClientState client : clients) {
            int earlier = client.hold(now).length().compareTo(best.hold(now).length());
            boolean rested = best != preferred && client.recent(now) < best.recent(now);
            if (earlier < 0 || (earlier == 0 && rested)) {
                best = client;
            }
        }
        return best;
    }

    /** The client id where it tells something: among several. */
    @Nullable
    String shownId(ClientState client) {
        return clients.size() > 1 ? client.clientId() : null;
    }

    /** The gates closed now, and until when. */
    Map<String, Instant> closedGates() {
        long now = surroundings.nanoTime().getAsLong();
        Instant date = surroundings.wallClock().instant();
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
