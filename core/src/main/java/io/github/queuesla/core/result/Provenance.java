package io.github.queuesla.core.result;

import java.time.Instant;
import java.util.Optional;

/**
 * The origin of the counts: source, host and time. Immutable.
 *
 * @param api the name of the source, such as an API
 * @param host the platform's host
 * @param requests the number of requests sent, retries and token requests included
 * @param generatedAt when the answers of the source were read
 * @param platformTimeZone whether the platform, and not this software, decided the time zone of the dates
 * @param history the days of the history that they come from; empty for counts of the platform
 */
public record Provenance(
        String api,
        String host,
        long requests,
        Instant generatedAt,
        boolean platformTimeZone,
        Optional<HistorySnapshot> history) {}
