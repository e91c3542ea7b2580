package io.github.queuesla.core.contact;

import io.github.queuesla.core.count.CountGrid;

/**
 * Counts of visits by the rules of a service level. Immutable.
 *
 * @param counts the counts
 * @param byEvent the number of those that count by their event because their arrival is unknown, as {@code OFFERED}
 * @param reading what was read for them
 */
public record BookedCounts(CountGrid counts, CountGrid byEvent, VisitReading reading) {}
