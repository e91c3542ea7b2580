/** The queue list. Entry point: {@link io.github.queuesla.genesys.queues.RoutingQueues}. */
@NullMarked
package io.github.queuesla.genesys.queues;

import org.jspecify.annotations.NullMarked;
