/**
 * Requests with token, retries, rate limit and deadline around one HTTP exchange. Knows no platform: the caller passes
 * in a {@link io.github.queuesla.http.TokenProtocol} and a {@link io.github.queuesla.http.ErrorDecoder}.
 *
 * <p>Entry point: {@link io.github.queuesla.http.ApiClient}.
 */
@NullMarked
package io.github.queuesla.http;

import org.jspecify.annotations.NullMarked;
