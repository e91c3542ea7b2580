package io.github.queuesla.simulator;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.oauth.BearerAuth;
import io.github.queuesla.simulator.oauth.OAuthClient;
import io.github.queuesla.simulator.oauth.TokenEndpoint;
import io.github.queuesla.simulator.oauth.Tokens;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.requestlog.RequestLog;
import io.github.queuesla.simulator.server.Platform;
import io.github.queuesla.simulator.server.PlatformServer;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A simulated Genesys Cloud organisation on a port of 127.0.0.1, for dry runs, demonstrations and tests. Its token
 * endpoint is on the same host as its API. Thread-safe.
 */
public final class Simulator implements AutoCloseable {

    private static final int MOST_IDS_IN_ENVIRONMENT = 20;

    private final InstantSource clock;
    private final Organisation organisation;
    private final List<OAuthClient> clients;
    private final Tokens tokens;
    private final LiveBehaviour live;
    private final RequestLog requests = new RequestLog();
    private final PlatformServer server;

    private Simulator(SimulatorOptions options) throws IOException {
        this.clock = options.clock();
        this.organisation = Organisation.of(options.organisation());
        SplittableRandom random = new SplittableRandom(options.organisation().seed() ^ 0x0a07);
        this.clients = Stream.generate(() -> OAuthClient.draw(random))
                .limit(options.clients())
                .toList();
        this.tokens = new Tokens(random.split());
        this.live = new LiveBehaviour(options.behaviour());
        Platform platform = new Platform(
                organisation, live, new TokenEndpoint(clients, tokens, live), new BearerAuth(tokens, live));
        this.server = PlatformServer.start(options.port(), platform, live, new PlatformServer.Log(requests, clock));
    }

    /**
     * Starts a simulator.
     *
     * @throws IOException if the port is taken
     */
    public static Simulator start(SimulatorOptions options) throws IOException {
        return new Simulator(options);
    }

    /** {@code http://127.0.0.1:port}, for the API and for tokens. */
    public URI baseUri() {
        return server.baseUri();
    }

    /** The organisation, with the true counts. */
    public Organisation organisation() {
        return organisation;
    }

    /**
     * What time it is in the organisation. A client whose clock this is sees its day as it passes, at any {@code Pace}:
     * no answer tells the time.
     */
    public InstantSource clock() {
        return () -> organisation.now(clock.instant());
    }

    /** The id of the first OAuth client. */
    public String clientId() {
        return clients.get(0).id();
    }

    /** The secret of the first OAuth client. */
    public String clientSecret() {
        return clients.get(0).secret();
    }

    /** All OAuth clients. */
    public List<OAuthClient> clients() {
        return clients;
    }

    /** All requests so far. */
    public RequestLog requests() {
        return requests;
    }

    /** The behaviour in force. */
    public Behaviour behaviour() {
        return live.behaviour();
    }

    /** Replaces the behaviour; outages and growth start again from 0. */
    public void setBehaviour(Behaviour behaviour) {
        live.set(behaviour);
    }

    /** Revokes all tokens issued so far: the next request with one gets a 401. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    /**
     * Environment variables for a client of this organisation: credentials, address, at most 20 queues (the slow and
     * the idle one among them) and January 2024 as the period.
     */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GENESYS_CLIENT_ID", joined(clients.stream().map(OAuthClient::id)));
        environment.put("GENESYS_CLIENT_SECRET", joined(clients.stream().map(OAuthClient::secret)));
        environment.put("GENESYS_ORG_URL", baseUri().toString());
        environment.put(
                "GENESYS_QUEUE_IDS",
                joined(organisation.queues().stream().map(Queue::id).limit(MOST_IDS_IN_ENVIRONMENT)));
        environment.put("GENESYS_START_DATE", "2024-01-01");
        environment.put("GENESYS_END_DATE", "2024-01-31");
        return environment;
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(","));
    }

    /** Stops answering. */
    @Override
    public void close() {
        server.close();
    }
}
