package io.github.queuesla.simulator.oauth;

import io.github.queuesla.simulator.behaviour.Dials;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Request;
import java.util.Optional;

/** Lets requests with a live token through and counts them. */
public final class Turnstile {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Dials dials;
    private final RateWindows windows = new RateWindows();

    /** A turnstile for these tokens. */
    public Turnstile(Tokens tokens, Dials dials) {
        this.tokens = tokens;
        this.dials = dials;
    }

    /**
     * A request that came with a live token.
     *
     * @param count requests with that token in this window, this one included
     * @param allowed the most allowed in a window
     * @param resetSeconds whole seconds until the window ends
     */
    public record Passage(int count, int allowed, long resetSeconds) {

        /** More than allowed: the answer must be a 429. */
        public boolean throttled() {
            return count > allowed;
        }
    }

    /**
     * Counts the request.
     *
     * @throws Refusal with a 401 if it has no live token
     */
    public Passage enter(Request request) {
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
        int allowed = dials.behaviour().limits().requestsPerMinute();
        RateWindows.Standing standing = windows.count(token.value(), allowed, request.received());
        return new Passage(standing.count(), standing.allowed(), standing.resetSeconds());
    }

    private static Refusal refused(String code, String message) {
        return new Refusal(Problem.of(401, code, message));
    }
}
