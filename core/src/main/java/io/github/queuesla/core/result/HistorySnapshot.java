package io.github.queuesla.core.result;

import java.util.Optional;

/**
 * The days of a history that a result comes from. Immutable.
 *
 * @param organisation the name of the organisation in rows, where there are several; else empty
 * @param host the host of its API
 * @param organisationId the platform's id of the organisation; empty when it is unknown
 * @param days the number of days
 * @param hash a hash of their contents: results with the same hash come from the same contacts
 */
public record HistorySnapshot(
        Optional<String> organisation, String host, Optional<String> organisationId, long days, String hash) {}
