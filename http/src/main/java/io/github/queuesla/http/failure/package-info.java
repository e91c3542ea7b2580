/**
 * How a call can fail: one closed exception with its kind and the facts, none of which holds a secret or a body.
 *
 * <p>Entry point: {@link io.github.queuesla.http.failure.HttpFailure}.
 */
@NullMarked
package io.github.queuesla.http.failure;

import org.jspecify.annotations.NullMarked;
