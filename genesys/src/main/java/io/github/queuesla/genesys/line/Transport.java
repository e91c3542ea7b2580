package io.github.queuesla.genesys.line;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.surroundings.Surroundings;

/**
 * A line that is open.
 *
 * @param exchange sends a request and returns its answer
 * @param surroundings the time and the threads in which that happens
 * @param hangUp aborts what is in flight and frees connections
 */
public record Transport(Exchange exchange, Surroundings surroundings, Runnable hangUp) {}
