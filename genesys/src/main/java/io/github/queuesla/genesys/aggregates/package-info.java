/**
 * Counts by the published API: one request with views. Does not know the other API.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.aggregates.AggregatesSource}.
 */
@NullMarked
package io.github.queuesla.genesys.aggregates;

import org.jspecify.annotations.NullMarked;
