package io.github.queuesla.genesys;

import io.github.queuesla.http.Limits;

/**
 * The manners of a connection. Immutable.
 *
 * @param limits retries, rate, deadline
 * @param concurrency requests in flight at once, at least 1
 * @param insecureHttp whether plain http to other machines is allowed, where secrets then travel in clear
 */
public record Terms(Limits limits, int concurrency, boolean insecureHttp) {

    private static final Terms USUAL = new Terms(Limits.usual(), GenesysCloud.DEFAULT_CONCURRENCY, false);

    /** What nobody asked to be different. */
    public static Terms usual() {
        return USUAL;
    }
}
