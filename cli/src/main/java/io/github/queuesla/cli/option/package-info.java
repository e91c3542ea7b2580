/** Options that commands share, and what they mean. Entry point: {@link io.github.queuesla.cli.option.ConnectionOptions}. */
@NullMarked
package io.github.queuesla.cli.option;

import org.jspecify.annotations.NullMarked;
