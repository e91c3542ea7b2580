package io.github.queuesla.core.result;

import java.time.Instant;

/**
 * Where and when the counts were had. Immutable.
 *
 * @param api the name of the source that was asked
 * @param host whom it asked
 * @param requests how many requests were sent, repeats and the token included
 * @param generatedAt when the results were put together
 * @param platformTimeZone whether the platform, and not this software, decided what a date means
 */
public record Provenance(String api, String host, long requests, Instant generatedAt, boolean platformTimeZone) {}
