package io.github.queuesla.simulator.server;

import io.github.queuesla.simulator.aggregates.AggregatesEndpoint;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.Dials;
import io.github.queuesla.simulator.behaviour.Surface;
import io.github.queuesla.simulator.directory.DivisionListing;
import io.github.queuesla.simulator.directory.QueueById;
import io.github.queuesla.simulator.directory.QueueListing;
import io.github.queuesla.simulator.oauth.TokenEndpoint;
import io.github.queuesla.simulator.oauth.Turnstile;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.summary.SummaryEndpoint;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All paths of the platform and what stands before them: doors, tokens, the rate limit. Thread-safe. */
public final class Platform implements Endpoint {

    private static final String TOKEN_PATH = "/oauth/token";

    private final Dials dials;
    private final Turnstile turnstile;
    private final TokenEndpoint tokenEndpoint;
    private final List<Route> routes;

    /** The platform of that organisation. */
    public Platform(Organisation organisation, Dials dials, TokenEndpoint tokenEndpoint, Turnstile turnstile) {
        this.dials = dials;
        this.turnstile = turnstile;
        this.tokenEndpoint = tokenEndpoint;
        this.routes = List.of(
                route(
                        "POST",
                        "/analytics/queues/summary/query",
                        Surface.QUEUE_SUMMARY,
                        new SummaryEndpoint(organisation, dials)),
                route(
                        "POST",
                        "/analytics/conversations/aggregates/query",
                        Surface.AGGREGATES,
                        new AggregatesEndpoint(organisation, dials)),
                route("GET", "/routing/queues", Surface.QUEUES, new QueueListing(organisation, dials)),
                route("GET", "/routing/queues/[^/]+", Surface.QUEUES, new QueueById(organisation, dials)),
                route("GET", "/authorization/divisions", Surface.DIVISIONS, new DivisionListing(organisation, dials)));
    }

    private static Route route(String method, String path, Surface surface, Endpoint endpoint) {
        return new Route(method, Pattern.compile("/api/v2" + path), surface, endpoint);
    }

    /** Whether the path is the token endpoint's. */
    static boolean isTokenPath(String path) {
        return path.equals(TOKEN_PATH);
    }

    @Override
    public Reply answer(Request request) {
        try {
            return isTokenPath(request.path()) ? token(request) : api(request);
        } catch (Refusal refusal) {
            return refusal.problem().reply(request);
        }
    }

    private Reply token(Request request) {
        if (!request.method().equals("POST")) {
            throw notAllowed(request);
        }
        return tokenEndpoint.answer(request);
    }

    private Reply api(Request request) {
        Route route = routes.stream()
                .filter(candidate -> candidate.leadsTo(request.path()))
                .findFirst()
                .orElseThrow(() -> notFound(request));
        Behaviour behaviour = dials.behaviour();
        Turnstile.Passage passage = turnstile.enter(request);
        Reply reply;
        if (passage.throttled()) {
            reply = FaultReplies.throttled(request, behaviour, passage.resetSeconds());
        } else {
            try {
                reply = through(route, request, behaviour);
            } catch (Refusal refusal) {
                reply = refusal.problem().reply(request);
            }
        }
        return reply.with("inin-ratelimit-count", Integer.toString(passage.count()))
                .with("inin-ratelimit-allowed", Integer.toString(passage.allowed()))
                .with("inin-ratelimit-reset", Long.toString(passage.resetSeconds()));
    }

    private static Reply through(Route route, Request request, Behaviour behaviour) {
        switch (behaviour.door(route.surface())) {
            case FORBIDDEN -> throw forbidden(route.surface());
            case NOT_FOUND -> throw notFound(request);
            case METHOD_NOT_ALLOWED -> throw notAllowed(request);
            case BROKEN -> throw new Refusal(Problem.of(500, "internal.server.error", "The request failed."));
            case OPEN -> {}
        }
        if (!request.method().equals(route.method())) {
            throw notAllowed(request);
        }
        int most = behaviour.limits().maxBodyBytes();
        if (request.body().getBytes(StandardCharsets.UTF_8).length > most) {
            throw new Refusal(Problem.of(413, "request.entity.too.large", "The request is over the size limit.")
                    .withLimit("request.bytes.max", most));
        }
        return route.endpoint().answer(request);
    }

    private static Refusal forbidden(Surface surface) {
        String code = surface.analytics() ? "missing.any.permissions" : "missing.permissions";
        String message = surface.analytics()
                ? "Unable to perform the requested action. You must have at least one of the following permissions assigned: ["
                        + surface.permission() + "]"
                : "Unable to perform the requested action. You are missing the following permission(s): "
                        + surface.permission();
        return new Refusal(
                Problem.of(403, code, message).withParams(Map.of("permissions", "[" + surface.permission() + "]")));
    }

    private static Refusal notFound(Request request) {
        return new Refusal(Problem.of(404, "not.found", "The requested resource was not found: " + request.path()));
    }

    private static Refusal notAllowed(Request request) {
        return new Refusal(Problem.of(405, "method.not.allowed", "HTTP 405 Method Not Allowed: " + request.method()));
    }
}
