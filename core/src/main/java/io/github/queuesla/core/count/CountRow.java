package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/**
 * What was counted for one queue, or one part of it. Immutable.
 *
 * @param queue whose contacts
 * @param media which of them; empty when not split by media
 * @param interval when; empty when not split by time
 * @param counts how many
 */
public record CountRow(QueueId queue, Optional<MediaType> media, Optional<TimeRange> interval, QueueCounts counts) {}
