package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request to the API: picks a lane, waits for it, takes its token along. For one thread. */
final class ApiErrand<T> implements Errand<T> {
    private final ApiRequest request;
    private final BodyReader<T> reader;
    private final Engine engine;
    private @Nullable Token used;
    private final Set<Lane> renewed = new HashSet<>();

    ApiErrand(ApiRequest request, BodyReader<T> reader, Engine engine) {
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
    public Outcome<T> attempt(Tries tries, FailureFacts where) throws HttpFailure, InterruptedException {
        while (true) {
            engine.requireRunning(where);
            Lane lane = engine.lanes().best(engine.now(), tries.lane());
            Lane.Hold hold = lane.hold(engine.now());
            if (!hold.length().isZero()) {
                engine.pauses().pause(hold, tries, where);
                continue;
            }
            Token token = lane.tokens().token(() -> engine.fetchToken(lane));
            engine.requireRunning(where);
            // From here to the sending nothing may take time, or what was checked may have changed.
            long now = engine.now();
            if (engine.deadline().left(now).isZero()) {
                throw new HttpFailure(HttpFailureKind.DEADLINE_PASSED, where, null);
            }
            if (token.alive(now) && lane.admit(now)) {
                return send(lane, token, now, tries);
            }
        }
    }

    private Outcome<T> send(Lane lane, Token token, long now, Tries tries) throws InterruptedException {
        used = token;
        tries.sending(lane);
        Outcome<T> outcome = engine.sender()
                .send(
                        new Shot(
                                request.wire()
                                        .withHeader(
                                                "Authorization",
                                                "Bearer " + token.value().reveal()),
                                request.label(),
                                false,
                                lane,
                                now,
                                engine.deadline().left(now),
                                engine.secrets()),
                        reader,
                        tries);
        Integer status = outcome.status();
        if (status != null && status != 401) {
            lane.tokens().accepted(token);
        }
        return outcome;
    }

    @Override
    public boolean mayRenew(Tries tries) {
        Lane lane = tries.lane();
        Token token = used;
        if (lane == null || token == null) {
            return false;
        }
        return switch (lane.tokens().refused(token)) {
            case OUTDATED -> true;
            case RENEW -> renewed.add(lane);
            case FINAL -> false;
        };
    }
}
