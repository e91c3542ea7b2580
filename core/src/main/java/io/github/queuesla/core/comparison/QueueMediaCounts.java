package io.github.queuesla.core.comparison;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;

/** The counts of one queue and medium, with the threshold configured for them. */
record QueueMediaCounts(QueueId queue, MediaType media, TermCounts counts) {}
