/**
 * Options that commands share, and what they mean. Sends and prints nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.option.ConnectionOptions}.
 */
@NullMarked
package io.github.queuesla.cli.option;

import org.jspecify.annotations.NullMarked;
