package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request to the API: chooses an OAuth client, waits until it may send, and adds its token. Not thread-safe. */
final class ApiCall<T> implements Call<T> {
    private final ApiRequest request;
    private final BodyReader<T> reader;
    private final ClientPool clients;
    private final SendGuard guard;
    private final Delays delays;
    private final Sender sender;
    private @Nullable Token used;
    private final Set<ClientState> renewed = new HashSet<>();

    ApiCall(
            ApiRequest request,
            BodyReader<T> reader,
            ClientPool clients,
            SendGuard guard,
            Delays delays,
            Sender sender) {
        this.request = request;
        this.reader = reader;
        this.clients = clients;
        this.guard = guard;
        this.delays = delays;
        this.sender = sender;
    }

    @Override
    public FailureFacts where() {
        return FailureFacts.of(request.uri(), request.label());
    }

    @Override
    public RequestKind kind() {
        return request.kind();
    }

    @Override
    public boolean shrinkable() {
        return request.shrinkable();
    }

    @Override
    public AttemptResult<T> attempt(Attempts attempts, FailureFacts where) throws HttpFailure, InterruptedException {
        while (true) {
            long before = guard.requireRunning(where);
            ClientState client = clients.best(before, attempts.client());
            ClientState.Hold hold = client.hold(before);
            if (!hold.length().isZero()) {
                delays.pause(hold, attempts, where);
                continue;
            }
            Token token = clients.token(client);
            // Nothing below may block: between this check and the send, the token can expire or another thread can use
            // the rate.
            long now = guard.requireRunning(where);
            guard.requireTimeLeft(now, where);
            if (token.alive(now) && client.admit(now)) {
                return send(client, token, now, attempts);
            }
        }
    }

    private AttemptResult<T> send(ClientState client, Token token, long now, Attempts attempts)
            throws InterruptedException {
        used = token;
        attempts.sending(client);
        WireRequest wire = request.wire()
                .withHeader("Authorization", "Bearer " + token.value().reveal());
        AttemptResult<T> outcome =
                sender.send(new OutgoingRequest(wire, request.label(), false, client, now), reader, attempts);
        Integer status = outcome.status();
        if (status != null && status != 401) {
            client.tokens().accepted(token);
        }
        return outcome;
    }

    @Override
    public boolean mayRenew(Attempts attempts) {
        ClientState client = attempts.client();
        Token token = used;
        if (client == null || token == null) {
            return false;
        }
        return switch (client.tokens().refused(token)) {
            case OUTDATED -> true;
            case RENEW -> renewed.add(client);
            case FINAL -> false;
        };
    }
}
