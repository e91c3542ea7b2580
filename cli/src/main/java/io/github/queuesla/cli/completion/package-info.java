/**
 * Scripts that complete the command in a shell. Knows no command by name.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.completion.Shell}.
 */
@NullMarked
package io.github.queuesla.cli.completion;

import org.jspecify.annotations.NullMarked;
