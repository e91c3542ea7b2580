/**
 * Counts by the API of the tutorial: all answered, and answered within a wait. Does not know the other API.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.summary.QueueSummarySource}.
 */
@NullMarked
package io.github.queuesla.genesys.summary;

import org.jspecify.annotations.NullMarked;
