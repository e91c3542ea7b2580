package io.github.queuesla.core.comparison;

import io.github.queuesla.core.quantity.Fraction;
import java.util.Optional;

/**
 * What is expected of the rest of a window, and from what. Immutable.
 *
 * @param basis where the number comes from
 * @param contacts so many will count; absent when there is nothing to go by
 * @param daysSoFar open days that were counted; of a day that is not over, the part of its open time that is
 * @param daysLeft open days that are still to come, parts of days likewise
 */
public record Outlook(Basis basis, Optional<Long> contacts, Fraction daysSoFar, Fraction daysLeft) {

    /** Where an expected number comes from. */
    public enum Basis {
        /** Somebody said so. */
        STATED,
        /** The mean of the open days so far, times the open days left. */
        SO_FAR,
        /** The window is over; nothing is to come, whatever somebody said. */
        OVER
    }
}
