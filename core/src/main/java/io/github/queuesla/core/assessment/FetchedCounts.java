package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.QueueListing;

/**
 * What the platform answered.
 *
 * @param listing its queues
 * @param counts its counts
 */
record FetchedCounts(QueueListing listing, CountGrid counts) {}
