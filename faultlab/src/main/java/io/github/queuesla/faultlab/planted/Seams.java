package io.github.queuesla.faultlab.planted;

import io.github.queuesla.history.sync.SyncSources;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;
import java.util.function.UnaryOperator;

/**
 * The dependencies injected into the client under test.
 *
 * @param exchange sends its requests
 * @param environment time, tasks, locks and randomness
 * @param remembersGates whether a restarted client learns which waits were still running
 * @param sources what a history sees of the platform, over all restarts
 */
public record Seams(
        Exchange exchange, Environment environment, boolean remembersGates, UnaryOperator<SyncSources> sources) {

    /** The real ones. */
    public static Seams real(Exchange exchange, Environment environment) {
        return new Seams(exchange, environment, true, UnaryOperator.identity());
    }

    /** The same with another exchange. */
    Seams with(Exchange other) {
        return new Seams(other, environment, remembersGates, sources);
    }

    /** The same in other surroundings. */
    Seams with(Environment others) {
        return new Seams(exchange, others, remembersGates, sources);
    }

    /** The same without a memory of gates. */
    Seams withoutGates() {
        return new Seams(exchange, environment, false, sources);
    }

    /** The same for a history that sees something else of the platform. */
    Seams with(UnaryOperator<SyncSources> others) {
        return new Seams(exchange, environment, remembersGates, others);
    }
}
