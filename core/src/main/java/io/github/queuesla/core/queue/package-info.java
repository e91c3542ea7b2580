/**
 * Queues, how a user names them, and the port that lists them. Entry point: {@link io.github.queuesla.core.queue.QueueSelection}.
 */
@NullMarked
package io.github.queuesla.core.queue;

import org.jspecify.annotations.NullMarked;
