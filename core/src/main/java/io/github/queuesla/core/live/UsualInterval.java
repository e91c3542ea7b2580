package io.github.queuesla.core.live;

import io.github.queuesla.core.quantity.Ratio;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A time of day of a weekday in the weeks before, all its contacts together. Immutable.
 *
 * @param weekday the weekday
 * @param start the local time at which the interval begins
 * @param ratio the met contacts of the counted ones, of which there is at least one
 */
public record UsualInterval(DayOfWeek weekday, LocalTime start, Ratio ratio) {}
