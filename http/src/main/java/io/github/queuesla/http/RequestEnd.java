package io.github.queuesla.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that was sent and has ended, one way or the other.
 *
 * @param label what it was for
 * @param clientId the OAuth client it went out for
 * @param method GET or POST
 * @param host where it went, with the port where the address names one
 * @param path where it went, without the query
 * @param status the HTTP status; null when no answer came
 * @param duration from sending to the last byte read
 * @param correlationId of the answer; null when it had none
 * @param problem what went wrong, in words; null when nothing did
 */
public record RequestEnd(
        String label,
        String clientId,
        String method,
        String host,
        String path,
        @Nullable Integer status,
        Duration duration,
        @Nullable String correlationId,
        @Nullable String problem) {}
