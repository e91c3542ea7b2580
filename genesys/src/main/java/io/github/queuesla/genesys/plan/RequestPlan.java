package io.github.queuesla.genesys.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The requests that an assessment takes if nothing fails. Immutable.
 *
 * @param api the name of the source of counts
 * @param tokens the token requests
 * @param list the requests for the queue list
 * @param counts the requests for the counts
 * @param retention the request for how long contacts are kept; empty when the plan has none
 * @param parallel whether counting does not wait for the queue list
 * @param clients the number of OAuth clients that share the work, at least 1
 */
public record RequestPlan(
        String api,
        PlannedRequests tokens,
        PlannedRequests list,
        PlannedCounts counts,
        Optional<PlannedRequests> retention,
        boolean parallel,
        int clients) {

    /** Requests per minute that the platform usually allows one OAuth client. */
    public static final int USUAL_ALLOWANCE = 300;

    private static final Bounds ONE = Bounds.exactly(1);

    /** This plan with a last request, for how long contacts are kept. */
    public RequestPlan withRetention(PlannedRequests last) {
        return new RequestPlan(api, tokens, list, counts, Optional.of(last), parallel, clients);
    }

    /** All kinds of requests, in the order of their start. */
    public List<PlannedRequests> steps() {
        List<PlannedRequests> steps = new ArrayList<>(List.of(tokens, list));
        steps.add(counts.requests());
        retention.ifPresent(steps::add);
        return steps;
    }

    /** The number of all requests. */
    public Bounds total() {
        return tokens.count().plus(dataRequests());
    }

    /** The number of all requests if the platform does not offer the first API; empty without a fallback. */
    public Optional<Bounds> totalOtherwise() {
        Bounds probe = counts.requests().count().map(many -> Math.min(many, 1));
        return counts.otherwise()
                .map(other -> tokens.count()
                        .plus(list.count())
                        .plus(probe)
                        .plus(other.count())
                        .plus(retentionCount()));
    }

    /** The number of consecutive round trips at this concurrency, including the token's. */
    public Bounds roundTrips(int concurrency) {
        Bounds listed = list.count().map(pages -> pages <= 1 ? pages : 1 + trips(pages - 1, concurrency));
        Bounds counted = counts.requests()
                .count()
                .map(many -> counts.probed() && many > 0 ? 1 + trips(many - 1, concurrency) : trips(many, concurrency));
        Bounds both = parallel
                ? listed.max(counted)
                        .max(list.count().plus(counts.requests().count()).map(all -> trips(all, concurrency)))
                : listed.plus(counted);
        return ONE.plus(both).plus(retentionCount());
    }

    /**
     * The time that the run waits for the rate limit.
     *
     * @param maxRate configured requests per minute for one OAuth client; the usual allowance less 5 % applies if it is
     *     lower
     */
    public WaitBounds waiting(int maxRate) {
        long rate = (long) rate(maxRate) * clients;
        // The first minute's requests go out at once; each further full allowance waits one minute more.
        Bounds minutes = dataRequests().map(all -> Math.max(0, (all + rate - 1) / rate - 1));
        return new WaitBounds(
                Duration.ofMinutes(minutes.least()), minutes.most().map(Duration::ofMinutes));
    }

    /** Requests per minute for one OAuth client: {@code maxRate}, and at most the usual allowance less 5 %. */
    public static int rate(int maxRate) {
        return Math.min(maxRate, USUAL_ALLOWANCE * 95 / 100);
    }

    /**
     * The bounds of a wait.
     *
     * @param least the shortest wait
     * @param most the longest wait; empty when unknown
     */
    public record WaitBounds(Duration least, Optional<Duration> most) {}

    private Bounds dataRequests() {
        return list.count().plus(counts.requests().count()).plus(retentionCount());
    }

    private Bounds retentionCount() {
        return retention.map(PlannedRequests::count).orElse(Bounds.exactly(0));
    }

    private static long trips(long requests, int concurrency) {
        return (requests + concurrency - 1) / concurrency;
    }
}
