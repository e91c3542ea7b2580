package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.surroundings.Surroundings;

/**
 * What the client under test is given of its world.
 *
 * @param exchange sends its requests
 * @param surroundings time, tasks, locks, chance
 */
public record Seams(Exchange exchange, Surroundings surroundings) {}
