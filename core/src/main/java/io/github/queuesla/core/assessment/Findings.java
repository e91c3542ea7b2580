package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountAnswer;
import io.github.queuesla.core.count.QueueListing;

/**
 * What was had from the platform.
 *
 * @param listing its queues
 * @param answer its counts
 */
record Findings(QueueListing listing, CountAnswer answer) {}
