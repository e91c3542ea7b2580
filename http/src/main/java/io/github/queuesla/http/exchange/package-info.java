/**
 * One HTTP exchange: a request is sent, a response is received. No retries and no redirects; no other package knows
 * OkHttp.
 *
 * <p>Entry point: {@link io.github.queuesla.http.exchange.Exchange}.
 */
@NullMarked
package io.github.queuesla.http.exchange;

import org.jspecify.annotations.NullMarked;
