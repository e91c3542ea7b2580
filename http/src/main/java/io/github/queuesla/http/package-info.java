/**
 * Requests that arrive: token, retry, rate limit, pacing and deadline around one HTTP exchange.
 *
 * <p>Entry point: {@link io.github.queuesla.http.ApiClient}. Knows no platform; who uses it hands in a {@link
 * io.github.queuesla.http.TokenProtocol} and a {@link io.github.queuesla.http.Dialect}.
 */
@NullMarked
package io.github.queuesla.http;

import org.jspecify.annotations.NullMarked;
