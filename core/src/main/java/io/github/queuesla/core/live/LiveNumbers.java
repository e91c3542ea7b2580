package io.github.queuesla.core.live;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import java.util.Optional;

/**
 * The attainment of a service level in a part of its window that ends now. Immutable.
 *
 * @param attainment the available queues, pooled
 * @param counts the counts of the attainment; without entries when there are none
 * @param withLost the attainment counting those already lost: each waiting contact that can no longer be in time counts
 *     as missed (the service level event rule). Empty when the waiting contacts are unknown, and when nothing is counted
 * @param missing the number of queues whose counts are not complete
 */
public record LiveNumbers(Attainment attainment, TermCounts counts, Optional<Ratio> withLost, int missing) {}
