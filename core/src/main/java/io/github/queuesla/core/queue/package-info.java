/**
 * Queues, how a user names them, and their media. Knows no service level and no source.
 *
 * <p>Entry point: {@link io.github.queuesla.core.queue.QueueSelection}.
 */
@NullMarked
package io.github.queuesla.core.queue;

import org.jspecify.annotations.NullMarked;
