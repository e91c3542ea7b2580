package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/**
 * The counts of one queue, or of one part of it. Immutable.
 *
 * @param queue the queue
 * @param media the medium; empty when not split by media
 * @param interval the interval; empty when not split by time
 * @param counts the counts
 */
public record CountRow(QueueId queue, Optional<MediaType> media, Optional<TimeRange> interval, QueueCounts counts) {}
