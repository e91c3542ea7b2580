package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The request for the token of one OAuth client. For one thread. */
final class TokenErrand implements Errand<TokenGrant> {
    private static final String LABEL = "access token";

    private final WireRequest request;
    private final TokenProtocol protocol;
    private final Lane lane;
    private final Engine engine;

    TokenErrand(TokenProtocol protocol, Lane lane, Engine engine) {
        this.request = protocol.request(lane.credentials());
        this.protocol = protocol;
        this.lane = lane;
        this.engine = engine;
    }

    @Override
    public FailureFacts where() {
        return FailureFacts.ofToken(request.uri(), LABEL);
    }

    @Override
    public RequestKind kind() {
        return RequestKind.REPEATABLE;
    }

    @Override
    public boolean shrinkable() {
        return false;
    }

    @Override
    public Outcome<TokenGrant> attempt(Tries tries, FailureFacts where) throws HttpFailure, InterruptedException {
        engine.requireRunning(where);
        long now = engine.now();
        Lane.Hold hold = lane.gateHold(now);
        while (!hold.length().isZero()) {
            engine.pauses().pause(hold, tries, where);
            engine.requireRunning(where);
            now = engine.now();
            hold = lane.gateHold(now);
        }
        Duration left = engine.deadline().left(now);
        if (left.isZero()) {
            throw new HttpFailure(HttpFailureKind.DEADLINE_PASSED, where, null);
        }
        tries.sending(lane);
        Shot shot = new Shot(request, LABEL, true, lane, now, left, engine.secrets());
        return engine.sender().send(shot, this::granted, tries);
    }

    private TokenGrant granted(InputStream body) throws IOException {
        TokenGrant grant = protocol.read(body);
        engine.secrets().add(grant.accessToken());
        return grant;
    }

    @Override
    public boolean mayRenew(Tries tries) {
        return false;
    }
}
