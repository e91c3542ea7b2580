package io.github.queuesla.simulator.server;

import io.github.queuesla.simulator.aggregates.AggregatesEndpoint;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.details.DetailsJobs;
import io.github.queuesla.simulator.directory.DivisionListing;
import io.github.queuesla.simulator.directory.QueueById;
import io.github.queuesla.simulator.directory.QueueListing;
import io.github.queuesla.simulator.oauth.BearerAuth;
import io.github.queuesla.simulator.oauth.RateUsage;
import io.github.queuesla.simulator.oauth.TokenEndpoint;
import io.github.queuesla.simulator.observation.ActivityEndpoint;
import io.github.queuesla.simulator.observation.ObservationsEndpoint;
import io.github.queuesla.simulator.observation.PresentContacts;
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

/** The platform: its routes, and before them tokens, the rate limit and the availability of each API. Thread-safe. */
public final class Platform implements Endpoint {

    private static final String TOKEN_PATH = "/oauth/token";
    private static final String JOBS = "/analytics/conversations/details/jobs";

    private final Organisation organisation;
    private final LiveBehaviour live;
    private final BearerAuth bearerAuth;
    private final TokenEndpoint tokenEndpoint;
    private final List<Route> routes;

    /** The platform that serves {@code organisation}. */
    public Platform(Organisation organisation, LiveBehaviour live, TokenEndpoint tokenEndpoint, BearerAuth bearerAuth) {
        this.organisation = organisation;
        this.live = live;
        this.bearerAuth = bearerAuth;
        this.tokenEndpoint = tokenEndpoint;
        DetailsJobs jobs = new DetailsJobs(organisation, live);
        PresentContacts contacts = new PresentContacts(organisation);
        this.routes = List.of(
                route(
                        "POST",
                        "/analytics/queues/summary/query",
                        PlatformApi.QUEUE_SUMMARY,
                        new SummaryEndpoint(organisation, live)),
                route(
                        "POST",
                        "/analytics/conversations/aggregates/query",
                        PlatformApi.AGGREGATES,
                        new AggregatesEndpoint(organisation, live)),
                route(
                        "POST",
                        "/analytics/queues/observations/query",
                        PlatformApi.OBSERVATIONS,
                        new ObservationsEndpoint(organisation, live, contacts)),
                route(
                        "POST",
                        "/analytics/conversations/activity/query",
                        PlatformApi.OBSERVATIONS,
                        new ActivityEndpoint(organisation, live, contacts)),
                route("GET", JOBS + "/availability", PlatformApi.DETAILS, jobs::availability),
                route("POST", JOBS, PlatformApi.DETAILS, jobs::submit),
                route("GET", JOBS + "/[^/]+", PlatformApi.DETAILS, jobs::status),
                route("DELETE", JOBS + "/[^/]+", PlatformApi.DETAILS, jobs::delete),
                route("GET", JOBS + "/[^/]+/results", PlatformApi.DETAILS, jobs::results),
                route("GET", "/organizations/me", PlatformApi.ORGANISATION, new OwnOrganisation(organisation)),
                route("GET", "/routing/queues", PlatformApi.QUEUES, new QueueListing(organisation, live)),
                route("GET", "/routing/queues/[^/]+", PlatformApi.QUEUES, new QueueById(organisation, live)),
                route(
                        "GET",
                        "/authorization/divisions",
                        PlatformApi.DIVISIONS,
                        new DivisionListing(organisation, live)),
                route(
                        "GET",
                        "/analytics/dataretention/settings",
                        PlatformApi.DATA_RETENTION,
                        new RetentionSettings(live)));
    }

    private static Route route(String method, String path, PlatformApi api, Endpoint endpoint) {
        return new Route(method, Pattern.compile("/api/v2" + path), api, endpoint);
    }

    /** Whether this is the path of the token endpoint. */
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
        Route route = route(request);
        Behaviour behaviour = live.behaviour();
        RateUsage usage = bearerAuth.authenticate(request);
        Reply reply;
        if (usage.exceeded()) {
            reply = FaultReplies.throttled(request, behaviour, usage.resetSeconds());
        } else {
            try {
                reply = through(route, request, behaviour);
            } catch (Refusal refusal) {
                reply = refusal.problem().reply(request);
            }
        }
        return reply.with("inin-ratelimit-count", Integer.toString(usage.count()))
                .with("inin-ratelimit-allowed", Integer.toString(usage.allowed()))
                .with("inin-ratelimit-reset", Long.toString(usage.resetSeconds()));
    }

    /** The route of this path and method; if the path has no such method, one that refuses it. */
    private Route route(Request request) {
        List<Route> leading = routes.stream()
                .filter(candidate -> candidate.leadsTo(request.path()))
                .toList();
        return leading.stream()
                .filter(candidate -> candidate.method().equals(request.method()))
                .findFirst()
                .or(() -> leading.stream().findFirst())
                .orElseThrow(() -> notFound(request));
    }

    private Reply through(Route route, Request request, Behaviour behaviour) {
        switch (behaviour.availability(route.api())) {
            case FORBIDDEN -> throw forbidden(route.api());
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
        // Tokens and rate limits go by the clock outside, what is behind them by the organisation's own.
        return route.endpoint().answer(request.receivedAt(organisation.now(request.received())));
    }

    private static Refusal forbidden(PlatformApi api) {
        String code = api.analytics() ? "missing.any.permissions" : "missing.permissions";
        String message = api.analytics()
                ? "Unable to perform the requested action. You must have at least one of the following permissions assigned: ["
                        + api.permission() + "]"
                : "Unable to perform the requested action. You are missing the following permission(s): "
                        + api.permission();
        return new Refusal(
                Problem.of(403, code, message).withParams(Map.of("permissions", "[" + api.permission() + "]")));
    }

    private static Refusal notFound(Request request) {
        return new Refusal(Problem.of(404, "not.found", "The requested resource was not found: " + request.path()));
    }

    private static Refusal notAllowed(Request request) {
        return new Refusal(Problem.of(405, "method.not.allowed", "HTTP 405 Method Not Allowed: " + request.method()));
    }
}
