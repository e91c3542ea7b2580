/** Scripts that complete the command in a shell. Entry point: {@link io.github.queuesla.cli.completion.Shell}. */
@NullMarked
package io.github.queuesla.cli.completion;

import org.jspecify.annotations.NullMarked;
