package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What an answer begins with. Immutable; holds no secret.
 *
 * @param status the HTTP status
 * @param headers all of them, without secrets
 * @param correlationId what names the request for the platform's support; null when there is none
 */
record ResponseHead(int status, Headers headers, @Nullable String correlationId) {}
