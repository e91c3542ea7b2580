package io.github.queuesla.genesys.transport;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;

/**
 * A line that is open.
 *
 * @param exchange sends a request and returns its answer
 * @param environment the time and the threads in which that happens
 * @param close aborts what is in flight and frees connections
 */
public record Transport(Exchange exchange, Environment environment, Runnable close) {}
