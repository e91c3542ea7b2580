/**
 * Whether the files of a history are as they were written.
 *
 * <p>Entry point: {@link io.github.queuesla.history.verify.Verification}.
 */
@NullMarked
package io.github.queuesla.history.verify;

import org.jspecify.annotations.NullMarked;
