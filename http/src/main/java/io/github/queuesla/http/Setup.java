package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.surroundings.Surroundings;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything an {@link ApiClient} was built from. */
record Setup(
        Exchange exchange,
        Surroundings surroundings,
        List<ClientCredentials> credentials,
        TokenProtocol tokens,
        Dialect dialect,
        Limits limits,
        TransportListener listener,
        Map<String, Instant> closedGates) {}
