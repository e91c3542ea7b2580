/**
 * Failed calls: one final exception with its kind and the facts. Contains no secret, no body, and no text for users.
 *
 * <p>Entry point: {@link io.github.queuesla.http.failure.HttpFailure}.
 */
@NullMarked
package io.github.queuesla.http.failure;

import org.jspecify.annotations.NullMarked;
