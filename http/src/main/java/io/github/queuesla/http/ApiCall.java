package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request to the API: picks an OAuth client, waits for it, takes its token along. For one thread. */
final class ApiCall<T> implements Call<T> {
    private final ApiRequest request;
    private final BodyReader<T> reader;
    private final Engine engine;
    private @Nullable Token used;
    private final Set<ClientState> renewed = new HashSet<>();

    ApiCall(ApiRequest request, BodyReader<T> reader, Engine engine) {
        this.request = request;
        this.reader = reader;
        this.engine = engine;
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
    public Outcome<T> attempt(Attempts attempts, FailureFacts where) throws HttpFailure, InterruptedException {
        while (true) {
            engine.requireRunning(where);
            ClientState client = engine.clients().best(engine.now(), attempts.client());
            ClientState.Hold hold = client.hold(engine.now());
            if (!hold.length().isZero()) {
                engine.delays().pause(hold, attempts, where);
                continue;
            }
            Token token = client.tokens().token(() -> engine.fetchToken(client));
            engine.requireRunning(where);
            // From here to the sending nothing may take time, or what was checked may have changed.
            long now = engine.now();
            if (engine.deadline().left(now).isZero()) {
                throw new HttpFailure(HttpFailureKind.DEADLINE_PASSED, where, null);
            }
            if (token.alive(now) && client.admit(now)) {
                return send(client, token, now, attempts);
            }
        }
    }

    private Outcome<T> send(ClientState client, Token token, long now, Attempts attempts) throws InterruptedException {
        used = token;
        attempts.sending(client);
        Outcome<T> outcome = engine.sender()
                .send(
                        new Shot(
                                request.wire()
                                        .withHeader(
                                                "Authorization",
                                                "Bearer " + token.value().reveal()),
                                request.label(),
                                false,
                                client,
                                now,
                                engine.deadline().left(now),
                                engine.secrets()),
                        reader,
                        attempts);
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
