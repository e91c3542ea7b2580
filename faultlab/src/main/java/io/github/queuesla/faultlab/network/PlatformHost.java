package io.github.queuesla.faultlab.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.oauth.BearerAuth;
import io.github.queuesla.simulator.oauth.OAuthClient;
import io.github.queuesla.simulator.oauth.TokenEndpoint;
import io.github.queuesla.simulator.oauth.Tokens;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.server.Platform;
import io.github.queuesla.simulator.wire.FormEncoding;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** The platform of the simulated organisation, called directly instead of over a port. */
public final class PlatformHost {

    private final Platform platform;
    private final Tokens tokens;
    private final SplittableRandom random;

    /** The platform of {@code organisation} with these OAuth clients. */
    public PlatformHost(
            Organisation organisation, List<OAuthClient> clients, LiveBehaviour dials, SplittableRandom random) {
        this.random = random;
        this.tokens = new Tokens(random.split());
        this.platform = new Platform(
                organisation, dials, new TokenEndpoint(clients, tokens, dials), new BearerAuth(tokens, dials));
    }

    /** Revokes all tokens issued so far. */
    void revokeTokens() {
        tokens.revokeAll();
    }

    Reply answer(WireRequest request, Instant received) {
        String query = request.uri().getRawQuery();
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .names()
                .forEach(name -> headers.put(name, request.headers().first(name).orElseThrow()));
        return platform.answer(new Request(
                request.method(),
                request.uri().getPath(),
                FormEncoding.fields(query == null ? "" : query),
                headers,
                request.body().map(bytes -> new String(bytes, UTF_8)).orElse(""),
                received,
                new UUID(random.nextLong(), random.nextLong()).toString()));
    }

    static Headers headers(Reply reply) {
        Headers headers = Headers.none();
        for (Map.Entry<String, String> header : new TreeMap<>(reply.headers()).entrySet()) {
            headers = headers.with(header.getKey(), header.getValue());
        }
        return headers;
    }
}
