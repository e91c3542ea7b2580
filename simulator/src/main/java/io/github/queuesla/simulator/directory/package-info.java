/**
 * The lists of queues and divisions. Knows no counts.
 *
 * <p>Entry point: {@link QueueListing}.
 */
@NullMarked
package io.github.queuesla.simulator.directory;

import org.jspecify.annotations.NullMarked;
