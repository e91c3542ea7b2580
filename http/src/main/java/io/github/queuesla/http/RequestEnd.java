package io.github.queuesla.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A finished request, successful or not.
 *
 * @param label its name in messages
 * @param clientId the OAuth client that sent it
 * @param method GET, POST or DELETE
 * @param host the host, with the port if the address has one
 * @param path the path, without the query
 * @param status the HTTP status; null without a response
 * @param duration from sending to the last byte read
 * @param correlationId the id that the platform's support asks for; null when there is none
 * @param problem what went wrong, in words; null after a success
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
