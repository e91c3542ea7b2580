/** The tutorial's queue-summary query. Entry point: {@link SummaryEndpoint}. */
@NullMarked
package io.github.queuesla.simulator.summary;

import org.jspecify.annotations.NullMarked;
