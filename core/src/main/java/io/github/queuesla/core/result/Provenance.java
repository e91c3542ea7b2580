package io.github.queuesla.core.result;

import java.time.Instant;

/**
 * The origin of the counts: API, host and time. Immutable.
 *
 * @param api the name of the API
 * @param host the platform's host
 * @param requests the number of requests sent, retries and token requests included
 * @param generatedAt when the answers of the platform were read
 * @param platformTimeZone whether the platform, and not this software, decided the time zone of the dates
 */
public record Provenance(String api, String host, long requests, Instant generatedAt, boolean platformTimeZone) {}
