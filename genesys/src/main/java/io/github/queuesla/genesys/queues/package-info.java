/**
 * The queue list. Asks for no counts.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.queues.RoutingQueues}.
 */
@NullMarked
package io.github.queuesla.genesys.queues;

import org.jspecify.annotations.NullMarked;
