/**
 * The tutorial's queue-summary query. Does not know the other API.
 *
 * <p>Entry point: {@link SummaryEndpoint}.
 */
@NullMarked
package io.github.queuesla.simulator.summary;

import org.jspecify.annotations.NullMarked;
