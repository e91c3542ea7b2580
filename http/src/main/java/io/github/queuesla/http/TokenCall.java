package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The request for the token of one OAuth client. For one thread. */
final class TokenCall implements Call<TokenGrant> {
    private static final String LABEL = "access token";

    private final WireRequest request;
    private final TokenProtocol protocol;
    private final ClientState client;
    private final Engine engine;

    TokenCall(TokenProtocol protocol, ClientState client, Engine engine) {
        this.request = protocol.request(client.credentials());
        this.protocol = protocol;
        this.client = client;
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
    public Outcome<TokenGrant> attempt(Attempts attempts, FailureFacts where) throws HttpFailure, InterruptedException {
        engine.requireRunning(where);
        long now = engine.now();
        ClientState.Hold hold = client.gateHold(now);
        while (!hold.length().isZero()) {
            engine.delays().pause(hold, attempts, where);
            engine.requireRunning(where);
            now = engine.now();
            hold = client.gateHold(now);
        }
        Duration left = engine.deadline().left(now);
        if (left.isZero()) {
            throw new HttpFailure(HttpFailureKind.DEADLINE_PASSED, where, null);
        }
        attempts.sending(client);
        Shot shot = new Shot(request, LABEL, true, client, now, left, engine.secrets());
        return engine.sender().send(shot, this::granted, attempts);
    }

    private TokenGrant granted(InputStream body) throws IOException {
        TokenGrant grant = protocol.read(body);
        engine.secrets().add(grant.accessToken());
        return grant;
    }

    @Override
    public boolean mayRenew(Attempts attempts) {
        return false;
    }
}
