/**
 * One HTTP exchange: a request goes out, a response comes back. Retries, follows and judges nothing; no other package
 * knows OkHttp.
 *
 * <p>Entry point: {@link io.github.queuesla.http.exchange.Exchange}.
 */
@NullMarked
package io.github.queuesla.http.exchange;

import org.jspecify.annotations.NullMarked;
