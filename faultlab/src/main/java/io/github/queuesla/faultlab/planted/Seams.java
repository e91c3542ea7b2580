package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;

/**
 * The dependencies injected into the client under test.
 *
 * @param exchange sends its requests
 * @param environment time, tasks, locks and randomness
 * @param remembersGates whether a restarted client learns which waits were still running
 */
public record Seams(Exchange exchange, Environment environment, boolean remembersGates) {

    /** The same with another exchange. */
    Seams with(Exchange other) {
        return new Seams(other, environment, remembersGates);
    }

    /** The same in other surroundings. */
    Seams with(Environment others) {
        return new Seams(exchange, others, remembersGates);
    }
}
