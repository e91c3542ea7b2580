/**
 * The command that serves the live board.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.serve.ServeCommand}.
 */
@NullMarked
package io.github.queuesla.cli.serve;

import org.jspecify.annotations.NullMarked;
