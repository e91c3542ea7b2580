package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.surroundings.Surroundings;

/**
 * The dependencies injected into the client under test.
 *
 * @param exchange sends its requests
 * @param surroundings time, tasks, locks and randomness
 * @param remembersGates whether a restarted client learns which waits were still running
 */
public record Seams(Exchange exchange, Surroundings surroundings, boolean remembersGates) {

    /** The same with another exchange. */
    Seams with(Exchange other) {
        return new Seams(other, surroundings, remembersGates);
    }

    /** The same in other surroundings. */
    Seams with(Surroundings others) {
        return new Seams(exchange, others, remembersGates);
    }
}
