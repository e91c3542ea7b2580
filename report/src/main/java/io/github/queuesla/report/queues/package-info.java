/**
 * The list of queues as a report. Writes no format.
 *
 * <p>Entry point: {@link io.github.queuesla.report.queues.QueuesReport}.
 */
@NullMarked
package io.github.queuesla.report.queues;

import org.jspecify.annotations.NullMarked;
