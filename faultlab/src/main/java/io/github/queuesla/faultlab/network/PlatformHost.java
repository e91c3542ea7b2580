package io.github.queuesla.faultlab.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.contact.AsOf;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform of the simulated organisation, called directly instead of over a port. */
public final class PlatformHost {

    private static final int LETTERS = 26;
    private static final Pattern JOB = Pattern.compile("\"jobId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern DAY = Pattern.compile("\"interval\"\\s*:\\s*\"([0-9-]{10})T");
    private static final String MOVING_QUEUE = "00000000-0000-4000-8000-00000000aaaa";
    private static final String OTHER_QUEUE = "00000000-0000-4000-8000-00000000bbbb";

    private final Platform platform;
    private final LiveBehaviour dials;
    private final Tokens tokens;
    private final SplittableRandom random;
    private final Map<String, SubmittedJob> jobs = new HashMap<>();

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

    /** Behaves like that from now on, with the queue list as it is. */
    public void recover(Behaviour recovered) {
        dials.change(behaviour -> recovered.withListedOnly(behaviour.listedOnly()));
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
        Request asked = new Request(
                request.method(),
                request.uri().getPath(),
                FormEncoding.fields(query == null ? "" : query),
                headers,
                request.body().map(bytes -> new String(bytes, UTF_8)).orElse(""),
                received,
                new UUID(random.nextLong(), random.nextLong()).toString());
        Reply reply = platform.answer(asked);
        keepJob(asked, reply);
        return reply;
    }

    private void keepJob(Request request, Reply reply) {
        Matcher job = JOB.matcher(new String(reply.body(), UTF_8));
        Matcher day = DAY.matcher(request.body());
        if (reply.status() == 202 && job.find() && day.find()) {
            jobs.put(job.group(1), new SubmittedJob(LocalDate.parse(day.group(1)), knowledge(request.received())));
        }
    }

    /** What the details jobs know that are submitted at that moment. */
    public AsOf knowledge(Instant moment) {
        Behaviour behaviour = dials.behaviour();
        return behaviour.asOf(moment).earlier(behaviour.jobs().lag());
    }

    /** The details job with that id; empty when there was none. */
    public Optional<SubmittedJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    static Headers headers(Reply reply) {
        Headers headers = Headers.none();
        for (Map.Entry<String, String> header : new TreeMap<>(reply.headers()).entrySet()) {
            headers = headers.with(header.getKey(), header.getValue());
        }
        return headers;
    }
}
