package io.github.queuesla.core.comparison;

import java.util.Optional;

/**
 * The number of counted contacts expected in the rest of a window, or how to estimate it. Immutable.
 *
 * @param contacts the number that the user gave; absent means it is extrapolated from the open days so far
 */
public record Forecast(Optional<Long> contacts) {

    public Forecast {
        if (contacts.filter(number -> number < 0).isPresent()) {
            throw new IllegalArgumentException("a forecast is at least 0 contacts, not " + contacts.get());
        }
    }

    /** A number that the user gave. */
    public static Forecast stated(long contacts) {
        return new Forecast(Optional.of(contacts));
    }

    /** The mean of the open days so far for each open day left; no forecast when there were none. */
    public static Forecast extrapolated() {
        return new Forecast(Optional.empty());
    }
}
