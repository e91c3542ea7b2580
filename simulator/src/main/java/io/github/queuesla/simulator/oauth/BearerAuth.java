package io.github.queuesla.simulator.oauth;

import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Request;
import java.util.Optional;

/** Checks the bearer token of API requests and counts the requests of each token. */
public final class BearerAuth {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final LiveBehaviour live;
    private final RateWindows windows = new RateWindows();

    /** Bearer authentication with the tokens that {@code tokens} issued. */
    public BearerAuth(Tokens tokens, LiveBehaviour live) {
        this.tokens = tokens;
        this.live = live;
    }

    /**
     * Counts the request against the limit of its token.
     *
     * @throws Refusal with a 401 if the token is missing, unknown or expired
     */
    public RateUsage authenticate(Request request) {
        Optional<String> header = request.header("Authorization");
        if (header.isEmpty() || !header.get().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw refused(
                    "authentication.required", "No authentication bearer token specified in authorization header.");
        }
        String value = header.get().substring(BEARER.length()).strip();
        Tokens.Token token =
                tokens.find(value).orElseThrow(() -> refused("bad.credentials", "Invalid login credentials."));
        if (!request.received().isBefore(token.expires())) {
            throw refused("credentials.expired", "The supplied credentials are expired and cannot be used.");
        }
        int allowed = live.behaviour().limits().requestsPerMinute();
        return windows.count(token.value(), allowed, request.received());
    }

    private static Refusal refused(String code, String message) {
        return new Refusal(Problem.of(401, code, message));
    }
}
