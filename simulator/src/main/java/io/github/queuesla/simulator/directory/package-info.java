/** The listings of queues and divisions. Entry point: {@link QueueListing}. */
@NullMarked
package io.github.queuesla.simulator.directory;

import org.jspecify.annotations.NullMarked;
