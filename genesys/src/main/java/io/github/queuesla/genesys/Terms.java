package io.github.queuesla.genesys;

import io.github.queuesla.genesys.line.Line;
import io.github.queuesla.http.Limits;

/**
 * The manners of a connection. Immutable.
 *
 * @param limits retries, rate, deadline
 * @param concurrency requests in flight at once, at least 1
 * @param insecureHttp whether plain http to other machines is allowed, where secrets then travel in clear
 * @param line what requests go out over
 */
public record Terms(Limits limits, int concurrency, boolean insecureHttp, Line line) {

    private static final Terms USUAL = new Terms(Limits.usual(), GenesysCloud.DEFAULT_CONCURRENCY, false);

    /** Over the network. */
    public Terms(Limits limits, int concurrency, boolean insecureHttp) {
        this(limits, concurrency, insecureHttp, Line.network());
    }

    /** The same over another line. */
    public Terms over(Line other) {
        return new Terms(limits, concurrency, insecureHttp, other);
    }

    /** The same within other limits. */
    public Terms within(Limits others) {
        return new Terms(others, concurrency, insecureHttp, line);
    }

    /** What nobody asked to be different. */
    public static Terms usual() {
        return USUAL;
    }
}
