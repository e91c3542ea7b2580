package io.github.queuesla.simulator.behaviour;

import java.util.List;

/**
 * The rates of injected faults: shares of requests from 0 to 1, together at most 1.
 *
 * @param throttled share answered with 429
 * @param failed share answered with one of {@code statuses}
 * @param dropped share whose connection is closed without an answer
 * @param cut share whose body ends before its announced length
 * @param garbled share answered with 200 and something that is not JSON
 * @param statuses the statuses of failed requests, equally likely; 502 has an HTML body, the others JSON
 * @param outage number of requests that fail at the start
 * @param outageStatus the status of those; 0 drops the connection, 429 throttles
 * @param tokensToo whether the token endpoint has faults too
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

    /** No faults. */
    public static final Faults NONE = new Faults(0, 0, 0, 0, 0, List.of(500, 502, 503, 504), 0, 503, false);

    /** Checks that the shares are valid. */
    public Faults {
        statuses = List.copyOf(statuses);
        double sum = throttled + failed + dropped + cut + garbled;
        if (Math.min(Math.min(Math.min(throttled, failed), Math.min(dropped, cut)), garbled) < 0 || sum > 1.000001) {
            throw new IllegalArgumentException("shares must be at least 0 and together at most 1: " + sum);
        }
    }
}
