package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/** The counted contacts that are expected in a time range; empty when unknown. */
@FunctionalInterface
interface Expectation {
    Optional<Long> contacts(ServiceLevel level, TimeRange range);
}
