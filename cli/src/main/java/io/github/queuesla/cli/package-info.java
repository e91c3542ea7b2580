/**
 * The command {@code queue-sla} and its subcommands. No other module may know it.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.Main}.
 */
@NullMarked
package io.github.queuesla.cli;

import org.jspecify.annotations.NullMarked;
