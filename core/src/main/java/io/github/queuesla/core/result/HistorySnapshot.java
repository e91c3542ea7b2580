package io.github.queuesla.core.result;

/**
 * The days of a history that a result comes from. Immutable.
 *
 * @param days the number of days
 * @param hash a hash of their contents: results with the same hash come from the same contacts
 */
public record HistorySnapshot(long days, String hash) {}
