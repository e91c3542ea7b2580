/** The tutorial's way to count: all answered, and answered within a wait. Entry point: {@link io.github.queuesla.genesys.summary.QueueSummarySource}. */
@NullMarked
package io.github.queuesla.genesys.summary;

import org.jspecify.annotations.NullMarked;
