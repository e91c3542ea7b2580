/** The published way to count: one question with views. Entry point: {@link io.github.queuesla.genesys.aggregates.AggregatesSource}. */
@NullMarked
package io.github.queuesla.genesys.aggregates;

import org.jspecify.annotations.NullMarked;
