package io.github.queuesla.faultlab.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.faultlab.simthread.Schedule;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.simulator.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform behind gateways and proxies, which may answer in its place. */
public final class FaultyPlatform {

    private static final String PAGE = "<!doctype html><title>Maintenance</title><p>We will be back shortly.";
    private static final List<String> WRONG_SHAPES = List.of(
            "[]",
            "\"ok\"",
            "{\"entities\":{},\"results\":3,\"access_token\":7}",
            "{\"entities\":[{\"queue\":{\"id\":\"x\"},\"metrics\":{\"conversation.answered\":{\"count\":\"7\"}}}],"
                    + "\"results\":[{\"group\":{\"queueId\":\"x\"},\"data\":[{}]}],\"access_token\":\"t\"}");

    private final Schedule schedule;
    private final FaultPlan plan;
    private final PlatformHost host;
    private final Duration ahead;
    private final Map<String, Reply> pages = new HashMap<>();

    /**
     * A platform with faults.
     *
     * @param ahead how far its clock is ahead of the client's
     */
    public FaultyPlatform(Schedule schedule, FaultPlan plan, PlatformHost host, Duration ahead) {
        this.schedule = schedule;
        this.plan = plan;
        this.host = host;
        this.ahead = ahead;
    }

    private Instant now() {
        return schedule.clock().instant().plus(ahead);
    }

    ServerAnswer answer(WireRequest request, SentRequest sent, @Nullable Fault fault) {
        if (fault == Fault.TOKEN_DIES) {
            host.revokeTokens();
        }
        if (fault == Fault.LIST_MOVES) {
            host.moveList(plan);
        }
        if (fault != null && fault.instead()) {
            // Without calling the platform: to the client, a request that a gateway gave up on looks the same whether
            // it was
            // executed or not.
            return instead(fault);
        }
        Reply reply = host.answer(request, now());
        if (sent.list() && reply.status() == 200) {
            Reply first = pages.putIfAbsent(sent.key().replaceFirst("pageNumber=\\d+", ""), reply);
            if (fault == Fault.PAGE_REPEATED && first != null) {
                reply = first;
            }
        }
        return new ServerAnswer(reply.status(), dated(PlatformHost.headers(reply)), reply.body(), schedule.now());
    }

    private Headers dated(Headers headers) {
        return ahead.isZero() && plan.draw(1) == 0 ? headers : headers.with("Date", RetryAfterForm.date(now()));
    }

    private ServerAnswer instead(Fault fault) {
        return switch (fault) {
            case NOT_JSON -> plain(200, PAGE);
            case WRONG_SHAPE -> plain(200, plan.oneOf(WRONG_SHAPES));
            case REDIRECTED -> redirect();
            case BAD_GATEWAY -> plain(502, PAGE);
            case TOKEN_RATE_LIMIT ->
                plain(400, "{\"error\":\"invalid_request\",\"description\":\"rate limit exceeded; try again\"}");
            case THROTTLED -> demanding(429, "too.many.requests.retry.after", true);
            case UNAVAILABLE -> demanding(503, "service.unavailable", plan.draw(1) == 0);
            default -> plain(fault.status(), body(fault.status(), "status." + fault.status()));
        };
    }

    private ServerAnswer redirect() {
        Headers target = Headers.of("Location", "https://elsewhere.example/steal?x=1");
        return new ServerAnswer(plan.draw(1) == 0 ? 302 : 307, dated(target), new byte[0], schedule.now());
    }

    private ServerAnswer demanding(int status, String code, boolean demands) {
        RetryAfterForm form = demands ? plan.retryAfterForm() : RetryAfterForm.ABSENT;
        return plain(status, body(status, code)).demanding(form.of(plan.demandSeconds(), now()));
    }

    private ServerAnswer plain(int status, String body) {
        return new ServerAnswer(status, dated(Headers.none()), body.getBytes(UTF_8), schedule.now());
    }

    private static String body(int status, String code) {
        return "{\"message\":\"Trouble.\",\"code\":\"" + code + "\",\"status\":" + status
                + ",\"contextId\":\"c-1\",\"details\":[],\"errors\":[]}";
    }
}
