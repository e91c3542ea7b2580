package io.github.queuesla.genesys.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The requests that an assessment takes, as long as nothing fails. Immutable.
 *
 * @param api the name of the source that is asked
 * @param tokens for access
 * @param list for the queue list
 * @param counts for the counts
 * @param beside whether counting need not wait for the list
 * @param clients how many OAuth clients share the work, at least 1
 */
public record RequestPlan(
        String api, PlannedRequests tokens, PlannedRequests list, PlannedCounts counts, boolean beside, int clients) {

    /** What the platform usually allows one OAuth client in a minute. */
    public static final int USUAL_ALLOWANCE = 300;

    private static final Bounds ONE = Bounds.exactly(1);

    /** All kinds of requests, in the order in which they begin. */
    public List<PlannedRequests> steps() {
        List<PlannedRequests> steps = new ArrayList<>(List.of(tokens, list));
        steps.add(counts.requests());
        return steps;
    }

    /** All requests. */
    public Bounds total() {
        return tokens.count().plus(asked());
    }

    /** All requests, where the platform does not know what is asked first; empty where nothing takes its place. */
    public Optional<Bounds> totalOtherwise() {
        Bounds probe = counts.requests().count().map(many -> Math.min(many, 1));
        return counts.otherwise()
                .map(other -> tokens.count().plus(list.count()).plus(probe).plus(other.count()));
    }

    /** How many times the run waits for an answer, with so many requests in flight at once, the token's included. */
    public Bounds roundTrips(int concurrency) {
        Bounds listed = list.count().map(pages -> pages <= 1 ? pages : 1 + trips(pages - 1, concurrency));
        Bounds counted = counts.requests()
                .count()
                .map(many -> counts.probed() && many > 0 ? 1 + trips(many - 1, concurrency) : trips(many, concurrency));
        Bounds both =
                beside ? listed.max(counted).max(asked().map(all -> trips(all, concurrency))) : listed.plus(counted);
        return ONE.plus(both);
    }

    /**
     * How long the run waits for the rate limit alone.
     *
     * @param maxRate requests a minute for one client, at most; the usual allowance, less five in a hundred, beyond it
     */
    public WaitBounds waiting(int maxRate) {
        long rate = (long) rate(maxRate) * clients;
        Bounds minutes = asked().map(all -> Math.max(0, (all + rate - 1) / rate - 1));
        return new WaitBounds(
                Duration.ofMinutes(minutes.least()), minutes.most().map(Duration::ofMinutes));
    }

    /** Requests a minute for one OAuth client: what the platform usually allows, less five in a hundred, or less. */
    public static int rate(int maxRate) {
        return Math.min(maxRate, USUAL_ALLOWANCE * 95 / 100);
    }

    /**
     * A wait.
     *
     * @param least at least
     * @param most at most; empty when nobody knows
     */
    public record WaitBounds(Duration least, Optional<Duration> most) {}

    private Bounds asked() {
        return list.count().plus(counts.requests().count());
    }

    private static long trips(long requests, int concurrency) {
        return (requests + concurrency - 1) / concurrency;
    }
}
