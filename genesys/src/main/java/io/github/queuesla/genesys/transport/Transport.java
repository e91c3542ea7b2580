package io.github.queuesla.genesys.transport;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;

/**
 * An open transport.
 *
 * @param exchange sends a request and returns its response
 * @param environment its clocks and threads
 * @param close aborts requests in flight and frees connections
 */
public record Transport(Exchange exchange, Environment environment, Runnable close) {}
