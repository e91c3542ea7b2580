package io.github.queuesla.faultlab.network;

import io.github.queuesla.faultlab.simthread.Schedule;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.exchange.NotSent;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A simulated network with latency and planned faults between client and platform. */
public final class Network implements Exchange {

    /** The timeouts of the real exchange for connecting and for the first byte, added up. */
    private static final long FIRST_BYTE = Duration.ofSeconds(65).toNanos();

    private final Schedule schedule;
    private final FaultPlan plan;
    private final FaultyPlatform platforms;
    private final RequestAudit audit;

    /** A network to that platform; {@code audit} checks everything that passes. */
    public Network(Schedule schedule, FaultPlan plan, FaultyPlatform platforms, RequestAudit audit) {
        this.schedule = schedule;
        this.plan = plan;
        this.platforms = platforms;
        this.audit = audit;
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        SentRequest sent = audit.sent(request, schedule.now());
        Optional<Fault> drawn = plan.next(sent);
        schedule.note("sends " + sent.number() + ": " + request
                + drawn.map(fault -> ", meets " + fault).orElse(""));
        drawn.ifPresent(fault -> audit.recoveries().met(sent, fault));
        boolean answered = false;
        try {
            WireResponse answer = travel(request, sent, drawn.orElse(null), schedule.now() + timeLeft.toNanos());
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                audit.ended(sent);
            }
        }
    }

    private WireResponse travel(WireRequest request, SentRequest sent, @Nullable Fault fault, long limit)
            throws IOException, InterruptedException {
        long patience = Math.min(limit, schedule.now() + FIRST_BYTE);
        pass(schedule.now() + plan.latencyNanos(), patience);
        if (fault == Fault.NOT_CONNECTED) {
            throw new NotSent("Failed to connect to " + request.uri().getHost(), null);
        }
        if (fault == Fault.NO_CERTIFICATE) {
            throw new NotSent("", NoResponse.CERTIFICATE_EXPIRED, new IOException("certificate"));
        }
        if (fault == Fault.RESET_BEFORE) {
            throw new SocketException("Connection reset");
        }
        ServerAnswer answer = platforms.answer(request, sent, fault);
        pass(fault == Fault.NO_ANSWER ? Long.MAX_VALUE : schedule.now() + plan.latencyNanos(), patience);
        if (fault == Fault.RESET_AFTER) {
            throw new IOException("unexpected end of stream");
        }
        audit.delivered(sent, answer);
        schedule.note("gets " + sent.number() + ": HTTP " + answer.status());
        NetworkBody body =
                new NetworkBody(schedule, plan, answer.body(), new NetworkBody.Way(answer.status(), fault, limit));
        return new NetworkAnswer(
                answer, body, () -> audit.closed(sent, body.isWhole() && !isWrong(fault), schedule.now()));
    }

    private static boolean isWrong(@Nullable Fault fault) {
        return fault != null && fault.instead();
    }

    private void pass(long until, long patience) throws IOException, InterruptedException {
        schedule.waitUntil(Math.min(until, patience));
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted on the way");
        }
        if (until > patience) {
            throw new SocketTimeoutException("timeout");
        }
    }
}
