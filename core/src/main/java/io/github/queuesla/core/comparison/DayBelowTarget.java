package io.github.queuesla.core.comparison;

import io.github.queuesla.core.quantity.Fraction;
import java.time.LocalDate;

/**
 * A day of a window whose own attainment is below the target. Immutable.
 *
 * @param day the day in the time zone of the service level
 * @param met met contacts
 * @param counted counted contacts
 * @param excessMisses the missed contacts beyond those that the target allows, above 0
 * @param whole whether the day is over and all its open intervals have counts
 */
public record DayBelowTarget(LocalDate day, long met, long counted, Fraction excessMisses, boolean whole) {}
