package io.github.queuesla.simulator.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens issued so far. Thread-safe. */
public final class Tokens {

    /**
     * An access token.
     *
     * @param value what the client sends
     * @param clientId the client it was issued to
     * @param expires the first instant at which it is no longer valid
     */
    record Token(String value, String clientId, Instant expires) {}

    private final Map<String, Token> issued = new ConcurrentHashMap<>();
    private final SplittableRandom random;

    /** No tokens yet; {@code random} supplies their text. */
    public Tokens(SplittableRandom random) {
        this.random = random;
    }

    /** Forgets every token, as if an administrator had revoked them. */
    public void revokeAll() {
        issued.clear();
    }

    synchronized Token issue(String clientId, Duration life, Instant now) {
        String value = new UUID(random.nextLong(), random.nextLong()) + "-" + Long.toHexString(random.nextLong());
        Token token = new Token(value, clientId, now.plus(life));
        issued.put(value, token);
        return token;
    }

    Optional<Token> find(String value) {
        return Optional.ofNullable(issued.get(value));
    }
}
