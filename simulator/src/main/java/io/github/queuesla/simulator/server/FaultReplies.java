package io.github.queuesla.simulator.server;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.util.Optional;

/** The error replies of the platform and of a load balancer in front of it. */
final class FaultReplies {

    private static final String BAD_GATEWAY = """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body><center><h1>502 Bad Gateway</h1></center></body>
            </html>
            """;

    private FaultReplies() {}

    /** A 429 as the platform words it. */
    static Reply throttled(Request request, Behaviour behaviour, long seconds) {
        Reply reply = Problem.of(
                        429,
                        "too.many.requests.retry.after",
                        "Rate limit exceeded the maximum. Retry the request in [" + seconds + "] seconds")
                .reply(request);
        return withRetryAfter(reply, request, behaviour, seconds);
    }

    /** Any other status: 502 as a page, the rest as an error body. */
    static Reply failed(Request request, Behaviour behaviour, int status) {
        return switch (status) {
            case 502 -> Reply.html(502, BAD_GATEWAY);
            case 503 ->
                withRetryAfter(
                        problem(503, "service.unavailable", "Service Unavailable", request),
                        request,
                        behaviour,
                        behaviour.retryAfterSeconds());
            case 504 -> problem(504, "request.timeout", "The request timed out.", request);
            case 408 -> problem(408, "client.timeout", "The client did not send the request in time.", request);
            case 500 ->
                problem(
                        500,
                        "internal.server.error",
                        "The server encountered an unexpected condition which prevented it from fulfilling the request.",
                        request);
            default -> problem(status, "status." + status, "Status " + status, request);
        };
    }

    /** 200 with a maintenance page instead of JSON. */
    static Reply garbled() {
        return Reply.html(200, "<!doctype html><title>Maintenance</title><p>We will be back shortly.");
    }

    private static Reply problem(int status, String code, String message, Request request) {
        return Problem.of(status, code, message).reply(request);
    }

    private static Reply withRetryAfter(Reply reply, Request request, Behaviour behaviour, long seconds) {
        Optional<String> value = RetryAfter.write(behaviour.retryAfter(), seconds, request.received());
        return value.map(text -> reply.with("Retry-After", text)).orElse(reply);
    }
}
