/**
 * The published conversation-aggregates query. Does not know the other API.
 *
 * <p>Entry point: {@link AggregatesEndpoint}.
 */
@NullMarked
package io.github.queuesla.simulator.aggregates;

import org.jspecify.annotations.NullMarked;
