/**
 * Failures in words, with what to do about them. The only package that knows both a failure and an option; it sends
 * nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.failure.FailureWords}.
 */
@NullMarked
package io.github.queuesla.cli.failure;

import org.jspecify.annotations.NullMarked;
