package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Status and headers of a response. Immutable; contains no secret.
 *
 * @param status the HTTP status
 * @param headers all headers, without secrets
 * @param correlationId the id that the platform's support asks for; null when there is none
 */
record ResponseHead(int status, Headers headers, @Nullable String correlationId) {}
