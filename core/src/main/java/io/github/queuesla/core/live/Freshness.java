package io.github.queuesla.core.live;

import java.time.Duration;
import java.time.Instant;

/**
 * How old numbers may be until they say nothing about now. Immutable.
 *
 * @param counts the oldest counts
 * @param waiting the oldest list of waiting contacts
 */
public record Freshness(Duration counts, Duration waiting) {

    /** Whether counts requested then are too old. */
    boolean isOldCount(Instant requested, Instant now) {
        return requested.plus(counts).isBefore(now);
    }

    /** Whether a list of waiting contacts requested then is too old. */
    boolean isOldList(Instant requested, Instant now) {
        return requested.plus(waiting).isBefore(now);
    }
}
