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

    private static final int LETTERS = 26;
    private static final String MOVING_QUEUE = "00000000-0000-4000-8000-00000000aaaa";
    private static final String OTHER_QUEUE = "00000000-0000-4000-8000-00000000bbbb";

    private final Platform platform;
    private final LiveBehaviour dials;
    private final Tokens tokens;
    private final SplittableRandom random;

    /** The platform of {@code organisation} with these OAuth clients. */
    public PlatformHost(
            Organisation organisation, List<OAuthClient> clients, LiveBehaviour dials, SplittableRandom random) {
        this.random = random;
        this.dials = dials;
        this.tokens = new Tokens(random.split());
        this.platform = new Platform(
                organisation, dials, new TokenEndpoint(clients, tokens, dials), new BearerAuth(tokens, dials));
    }

    /** Revokes all tokens issued so far. */
    void revokeTokens() {
        tokens.revokeAll();
    }

    /** A queue without contacts in that place of the list, from 0 to 25. */
    public static Map<String, String> movingQueue(int place) {
        return Map.of(MOVING_QUEUE, name(place));
    }

    private static String name(int place) {
        return (char) ('A' + place) + " moving";
    }

    /** Adds, removes or renames a queue without contacts; a new name has another place in the list. */
    void moveList(FaultPlan plan) {
        dials.change(behaviour -> {
            Map<String, String> queues = new TreeMap<>(behaviour.listedOnly());
            int kind = plan.draw(2);
            if (kind == 0 && queues.containsKey(MOVING_QUEUE)) {
                queues.remove(MOVING_QUEUE);
            } else {
                queues.put(kind == 1 ? MOVING_QUEUE : OTHER_QUEUE, name(plan.draw(LETTERS - 1)));
            }
            return behaviour.withListedOnly(queues);
        });
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
