package io.github.queuesla.core.comparison;

import java.util.Optional;

/**
 * How many contacts will count in the rest of a window, or how to tell. Immutable.
 *
 * @param contacts so many, as somebody said; absent means that the days so far tell
 */
public record Forecast(Optional<Long> contacts) {

    public Forecast {
        if (contacts.filter(many -> many < 0).isPresent()) {
            throw new IllegalArgumentException("a forecast is no fewer than 0 contacts, not " + contacts.get());
        }
    }

    /** So many, as somebody said. */
    public static Forecast stated(long contacts) {
        return new Forecast(Optional.of(contacts));
    }

    /** As many each open day as on the open days so far; nothing to go by when there were none. */
    public static Forecast extrapolated() {
        return new Forecast(Optional.empty());
    }
}
