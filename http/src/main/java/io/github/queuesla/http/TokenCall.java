package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import java.io.IOException;
import java.io.InputStream;

/** The token request of one OAuth client. Not thread-safe. */
final class TokenCall implements Call<TokenGrant> {
    private static final String LABEL = "access token";

    private final WireRequest request;
    private final TokenProtocol protocol;
    private final ClientState client;
    private final KnownSecrets secrets;
    private final SendGuard guard;
    private final Delays delays;
    private final Sender sender;

    TokenCall(
            TokenProtocol protocol,
            ClientState client,
            KnownSecrets secrets,
            SendGuard guard,
            Delays delays,
            Sender sender) {
        this.request = protocol.request(client.credentials());
        this.protocol = protocol;
        this.client = client;
        this.secrets = secrets;
        this.guard = guard;
        this.delays = delays;
        this.sender = sender;
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
    public AttemptResult<TokenGrant> attempt(Attempts attempts, FailureFacts where)
            throws HttpFailure, InterruptedException {
        long now = guard.requireRunning(where);
        ClientState.Hold hold = client.gateHold(now);
        while (!hold.length().isZero()) {
            delays.pause(hold, attempts, where);
            now = guard.requireRunning(where);
            hold = client.gateHold(now);
        }
        guard.requireTimeLeft(now, where);
        attempts.sending(client);
        return sender.send(new OutgoingRequest(request, LABEL, true, client, now), this::granted, attempts);
    }

    private TokenGrant granted(InputStream body) throws IOException {
        TokenGrant grant = protocol.read(body);
        secrets.add(grant.accessToken());
        return grant;
    }

    @Override
    public boolean mayRenew(Attempts attempts) {
        return false;
    }
}
