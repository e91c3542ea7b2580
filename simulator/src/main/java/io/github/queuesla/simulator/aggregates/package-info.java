/** The published conversation-aggregates query. Entry point: {@link AggregatesEndpoint}. */
@NullMarked
package io.github.queuesla.simulator.aggregates;

import org.jspecify.annotations.NullMarked;
