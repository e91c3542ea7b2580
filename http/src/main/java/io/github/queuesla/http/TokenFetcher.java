package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;

/** Fetches tokens; each fetch has its own retries. Thread-safe. */
final class TokenFetcher {
    private final TokenProtocol protocol;
    private final KnownSecrets secrets;
    private final SendGuard guard;
    private final Delays delays;
    private final Sender sender;
    private final RetryLoop loop;

    TokenFetcher(
            TokenProtocol protocol,
            KnownSecrets secrets,
            SendGuard guard,
            Delays delays,
            Sender sender,
            RetryLoop loop) {
        this.protocol = protocol;
        this.secrets = secrets;
        this.guard = guard;
        this.delays = delays;
        this.sender = sender;
        this.loop = loop;
    }

    /** Where this OAuth client fetches its token, for messages. */
    FailureFacts where(ClientState client) {
        return call(client).where();
    }

    TokenGrant fetch(ClientState client) throws HttpFailure, InterruptedException {
        return loop.run(call(client));
    }

    private TokenCall call(ClientState client) {
        return new TokenCall(protocol, client, secrets, guard, delays, sender);
    }
}
