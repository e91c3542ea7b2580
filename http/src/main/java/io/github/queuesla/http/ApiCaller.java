package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import java.time.Duration;

/** Sends requests to the API on the calling thread. Thread-safe. */
final class ApiCaller {
    private final ClientPool clients;
    private final SendGuard guard;
    private final Delays delays;
    private final Sender sender;
    private final RetryLoop loop;

    ApiCaller(ClientPool clients, SendGuard guard, Delays delays, Sender sender, RetryLoop loop) {
        this.clients = clients;
        this.guard = guard;
        this.delays = delays;
        this.sender = sender;
        this.loop = loop;
    }

    <T> T call(ApiRequest request, BodyReader<T> reader) throws HttpFailure, InterruptedException {
        return loop.run(new ApiCall<>(request, reader, clients, guard, delays, sender));
    }

    <T> T callAfter(Duration pause, ApiRequest request, BodyReader<T> reader) throws HttpFailure, InterruptedException {
        FailureFacts where = FailureFacts.of(request.uri(), request.label());
        guard.requireRunning(where);
        delays.pauseBeforePoll(pause, where);
        return call(request, reader);
    }
}
