/**
 * The published details jobs: the contacts of the organisation, put together to conversations. Does not know the other
 * APIs.
 *
 * <p>Entry point: {@link DetailsJobs}.
 */
@NullMarked
package io.github.queuesla.simulator.details;

import org.jspecify.annotations.NullMarked;
