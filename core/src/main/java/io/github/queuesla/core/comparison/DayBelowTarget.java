package io.github.queuesla.core.comparison;

import io.github.queuesla.core.quantity.Fraction;
import java.time.LocalDate;

/**
 * A day of a window that by itself is below target. Immutable.
 *
 * @param day in the zone of the service level
 * @param met contacts that met the promise
 * @param counted contacts that count
 * @param excessMisses so many more were missed than the target allows of these contacts, above 0
 * @param whole whether all of the day is in these counts: it is over, and all its open intervals could be had
 */
public record DayBelowTarget(LocalDate day, long met, long counted, Fraction excessMisses, boolean whole) {

    /** Contacts that count and were not met. */
    public long misses() {
        return counted - met;
    }
}
