package io.github.queuesla.simulator.oauth;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A client of the client-credentials grant.
 *
 * @param id a UUID
 * @param secret what goes with it; made up, worth nothing elsewhere
 */
public record OAuthClient(String id, String secret) {

    /** A client drawn from that source. */
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
