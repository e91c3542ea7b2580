package io.github.queuesla.genesys.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The requests that an assessment takes if nothing fails. Immutable.
 *
 * @param api the name of the source of counts
 * @param tokens the token requests
 * @param list the requests for the queue list
 * @param counts the requests for the counts
 * @param others the requests for other numbers, after the counts
 * @param parallel whether counting does not wait for the queue list
 * @param clients the number of OAuth clients that share the work, at least 1
 */
public record RequestPlan(
        String api,
        PlannedRequests tokens,
        PlannedRequests list,
        PlannedCounts counts,
        List<PlannedRequests> others,
        boolean parallel,
        int clients) {

    /** Requests per minute that the platform usually allows one OAuth client. */
    public static final int USUAL_ALLOWANCE = 300;

    private static final Bounds ONE = Bounds.exactly(1);

    public RequestPlan {
        others = List.copyOf(others);
    }

    /** This plan and another one after it, over the same connection. */
    public RequestPlan then(RequestPlan next) {
        List<PlannedRequests> both = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            both.add(others.get(i).and(next.others.get(i)));
        }
        return new RequestPlan(
                api,
                tokens,
                list.and(next.list),
                PlannedCounts.of(counts.requests().and(next.counts.requests())),
                both,
                false,
                clients);
    }

    /** This plan with requests for another number. */
    public RequestPlan with(PlannedRequests other) {
        return new RequestPlan(
                api,
                tokens,
                list,
                counts,
                Stream.concat(others.stream(), Stream.of(other)).toList(),
                parallel,
                clients);
    }

    /** This plan with the counts of another one. */
    public RequestPlan withCountsOf(RequestPlan other) {
        return new RequestPlan(api, tokens, list, other.counts, others, parallel, clients);
    }

    /** This plan with possibly more requests for counts, after the queue list. */
    public RequestPlan withMoreCounts(String why) {
        return new RequestPlan(
                api, tokens, list, PlannedCounts.of(counts.requests().orMore(why)), others, false, clients);
    }

    /** All kinds of requests, in the order of their start. */
    public List<PlannedRequests> steps() {
        List<PlannedRequests> steps = new ArrayList<>(List.of(tokens, list, counts.requests()));
        steps.addAll(others);
        return steps;
    }

    /** The number of all requests. */
    public Bounds total() {
        return tokens.count().plus(dataRequests());
    }

    /** The number of all requests, when every OAuth client gets work; empty when it is not known. */
    public Optional<Long> expected() {
        return dataRequests().isExact() ? total().most() : Optional.empty();
    }

    /** The number of all requests if the platform does not offer the first API; empty without a fallback. */
    public Optional<Bounds> totalOtherwise() {
        Bounds probe = counts.requests().count().map(many -> Math.min(many, 1));
        return counts.otherwise()
                .map(other -> tokens.count().plus(list.count()).plus(probe).plus(other.count()));
    }

    /** The number of consecutive round trips at this concurrency, including the token's. */
    public Bounds roundTrips(int concurrency) {
        Bounds listed = list.count().map(pages -> pages <= 1 ? pages : 1 + trips(pages - 1, concurrency));
        Bounds counted = counts.requests()
                .count()
                .map(many -> counts.probed() && many > 0 ? 1 + trips(many - 1, concurrency) : trips(many, concurrency));
        Bounds both = parallel
                ? listed.max(counted).max(dataRequests().map(all -> trips(all, concurrency)))
                : listed.plus(counted);
        Bounds rest = others.stream()
                .map(other -> other.count().map(many -> trips(many, concurrency)))
                .reduce(Bounds.exactly(0), Bounds::plus);
        return ONE.plus(both).plus(rest);
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
        return others.stream()
                .map(PlannedRequests::count)
                .reduce(list.count().plus(counts.requests().count()), Bounds::plus);
    }

    private static long trips(long requests, int concurrency) {
        return (requests + concurrency - 1) / concurrency;
    }
}
