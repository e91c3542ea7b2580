package io.github.queuesla.history.engine;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;

/**
 * The number of events of one queue, medium and type, and the sum of their waits. Immutable.
 *
 * @param queue the queue
 * @param media the medium
 * @param type the type
 * @param count the number
 * @param waitMillis the sum of their waits in milliseconds; 0 for events without a wait
 */
public record EventCount(QueueId queue, MediaType media, EventType type, long count, long waitMillis) {}
