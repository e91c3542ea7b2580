package io.github.queuesla.genesys.transport;

import io.github.queuesla.http.Secret;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;
import java.util.List;

/**
 * An open transport.
 *
 * @param exchange sends a request and returns its response
 * @param environment its clocks and threads
 * @param secrets its own secrets, such as the password of a proxy, which a response may quote
 * @param close aborts requests in flight and frees connections
 */
public record Transport(Exchange exchange, Environment environment, List<Secret> secrets, Runnable close) {
    /** Copies the secrets. */
    public Transport {
        secrets = List.copyOf(secrets);
    }

    /** A transport without secrets of its own. */
    public Transport(Exchange exchange, Environment environment, Runnable close) {
        this(exchange, environment, List.of(), close);
    }

    /** The same transport with another exchange, which wraps the one there. */
    public Transport withExchange(Exchange other) {
        return new Transport(other, environment, secrets, close);
    }
}
