/**
 * How a call can fail: a closed family, one type per consequence, none of which holds a secret or a body.
 *
 * <p>Entry point: {@link io.github.queuesla.http.failure.TransportException}.
 */
@NullMarked
package io.github.queuesla.http.failure;

import org.jspecify.annotations.NullMarked;
