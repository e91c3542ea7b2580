/**
 * Failures in words, with what to do about them: the only place that knows both a failure and an option. Entry point:
 * {@link io.github.queuesla.cli.failure.FailureWords}.
 */
@NullMarked
package io.github.queuesla.cli.failure;

import org.jspecify.annotations.NullMarked;
