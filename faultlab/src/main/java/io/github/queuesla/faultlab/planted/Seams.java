package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.surroundings.Surroundings;

/**
 * What the client under test is given of its world.
 *
 * @param exchange sends its requests
 * @param surroundings time, tasks, locks, chance
 * @param remembersGates whether it is told, when it starts again, which gates were closed
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
