/**
 * Messages about failures, with advice. The only package that knows both failures and options; it sends nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.failure.FailureWords}.
 */
@NullMarked
package io.github.queuesla.cli.failure;

import org.jspecify.annotations.NullMarked;
