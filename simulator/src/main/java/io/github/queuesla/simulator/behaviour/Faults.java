package io.github.queuesla.simulator.behaviour;

import java.util.List;

/**
 * What goes wrong, as shares of requests from 0 to 1 that together are at most 1.
 *
 * @param throttled share answered with 429
 * @param failed share answered with one of {@code statuses}
 * @param dropped share whose connection is closed without an answer
 * @param cut share whose body ends before its announced length
 * @param garbled share answered with 200 and something that is not JSON
 * @param statuses what failed requests get, drawn evenly; 502 is HTML, the others are JSON
 * @param outage that many requests fail first, before anything works
 * @param outageStatus with that status; 0 drops the connection, 429 throttles
 * @param tokensToo the token endpoint suffers as well
 */
public record Faults(
        double throttled,
        double failed,
        double dropped,
        double cut,
        double garbled,
        List<Integer> statuses,
        int outage,
        int outageStatus,
        boolean tokensToo) {

    /** Nothing goes wrong. */
    public static final Faults NONE = new Faults(0, 0, 0, 0, 0, List.of(500, 502, 503, 504), 0, 503, false);

    /** Checks that the shares fit. */
    public Faults {
        statuses = List.copyOf(statuses);
        double sum = throttled + failed + dropped + cut + garbled;
        if (Math.min(Math.min(Math.min(throttled, failed), Math.min(dropped, cut)), garbled) < 0 || sum > 1.000001) {
            throw new IllegalArgumentException("shares must be at least 0 and together at most 1: " + sum);
        }
    }
}
