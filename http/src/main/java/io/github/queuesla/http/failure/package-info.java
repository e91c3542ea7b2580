/**
 * How a call can fail: one closed exception with its kind and the facts. Holds no secret, no body, and no words for
 * users.
 *
 * <p>Entry point: {@link io.github.queuesla.http.failure.HttpFailure}.
 */
@NullMarked
package io.github.queuesla.http.failure;

import org.jspecify.annotations.NullMarked;
