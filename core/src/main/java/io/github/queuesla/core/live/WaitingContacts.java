package io.github.queuesla.core.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The contacts of a service level that wait. Immutable.
 *
 * @param at the moment of the list
 * @param waiting the number of waiting contacts
 * @param longest the longest wait so far; empty when nobody waits
 * @param lost how many of them have waited too long to be in time, each by the threshold of its medium: misses that the
 *     counts do not know yet
 * @param atLeast whether more may be lost, because the platform left out some of them
 */
public record WaitingContacts(Instant at, long waiting, Optional<Duration> longest, long lost, boolean atLeast) {

    /** The waiting contacts that can still be in time; at most that many when {@link #atLeast}. */
    public long undecided() {
        return waiting - lost;
    }
}
