/**
 * Options that commands share, and how their values are read. Sends and prints nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.option.ConnectionOptions}.
 */
@NullMarked
package io.github.queuesla.cli.option;

import org.jspecify.annotations.NullMarked;
