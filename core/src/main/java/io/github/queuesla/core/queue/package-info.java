/**
 * Queues, their media, and the ways to select them. Knows no service level and no source.
 *
 * <p>Entry point: {@link io.github.queuesla.core.queue.QueueSelection}.
 */
@NullMarked
package io.github.queuesla.core.queue;

import org.jspecify.annotations.NullMarked;
