package io.github.queuesla.core.live;

import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;

/**
 * The current window of a service level, as far as it is counted. Immutable.
 *
 * @param label {@code 2024-01-31}, {@code 2024-W05} or {@code 2024-01}
 * @param range the whole window in which the service level is valid
 * @param until the end of the counted part
 * @param numbers all available queues pooled, whatever the roll-up
 * @param outcome the attainment by the agreed roll-up, and the verdict so far
 */
public record LiveWindow(String label, TimeRange range, Instant until, LiveNumbers numbers, Outcome outcome) {}
