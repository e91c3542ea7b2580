package io.github.queuesla.core.comparison;

import io.github.queuesla.core.comparison.Outlook.Basis;
import java.util.Optional;

/**
 * The number of counted contacts expected in the rest of a window, or how to estimate it. Immutable.
 *
 * @param contacts the expected number; absent means it is extrapolated from the open days so far
 * @param basis what the number rests on
 */
public record Forecast(Optional<Long> contacts, Basis basis) {

    public Forecast {
        if (contacts.filter(number -> number < 0).isPresent()) {
            throw new IllegalArgumentException("a forecast is at least 0 contacts, not " + contacts.get());
        }
    }

    /** A number that the user gave. */
    public static Forecast stated(long contacts) {
        return new Forecast(Optional.of(contacts), Basis.STATED);
    }

    /** A number from the same weekdays before. */
    public static Forecast ofWeekdays(long contacts) {
        return new Forecast(Optional.of(contacts), Basis.WEEKDAYS);
    }

    /** The mean of the open days so far for each open day left; no forecast when there were none. */
    public static Forecast extrapolated() {
        return new Forecast(Optional.empty(), Basis.SO_FAR);
    }
}
