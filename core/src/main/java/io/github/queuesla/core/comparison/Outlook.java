package io.github.queuesla.core.comparison;

import io.github.queuesla.core.quantity.Fraction;
import java.util.Optional;

/**
 * The forecast for the rest of a window, with its basis. Immutable.
 *
 * @param basis the basis of the number
 * @param contacts the counted contacts expected; absent when nothing allows an estimate
 * @param daysSoFar the open days so far; a day that is not over counts by the share of its open time that is over
 * @param daysLeft the open days left, with parts of days likewise
 */
public record Outlook(Basis basis, Optional<Long> contacts, Fraction daysSoFar, Fraction daysLeft) {

    /** The basis of an expected number. */
    public enum Basis {
        /** The user gave it. */
        STATED,
        /** The same weekdays before. */
        WEEKDAYS,
        /** The mean of the open days so far, multiplied by the open days left. */
        SO_FAR,
        /** The window is over, so the number is 0 whatever the user gave. */
        OVER
    }
}
