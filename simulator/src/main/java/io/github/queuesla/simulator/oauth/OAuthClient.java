package io.github.queuesla.simulator.oauth;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * An OAuth client for the client-credentials grant.
 *
 * @param id a UUID
 * @param secret its made-up secret, which works nowhere else
 */
public record OAuthClient(String id, String secret) {

    /** A client with a random id and secret. */
    public static OAuthClient draw(SplittableRandom random) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new OAuthClient(
                id, "secret-" + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
    }

    @Override
    public String toString() {
        return "OAuthClient[" + id + ", ***]";
    }
}
