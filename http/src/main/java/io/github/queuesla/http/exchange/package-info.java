/**
 * One HTTP exchange: a request goes out, an answer comes back, nothing is repeated, followed or judged.
 *
 * <p>Entry point: {@link io.github.queuesla.http.exchange.Exchange}. OkHttp is known to this package alone.
 */
@NullMarked
package io.github.queuesla.http.exchange;

import org.jspecify.annotations.NullMarked;
