/** Connecting, asking, and showing progress meanwhile. Entry point: {@link io.github.queuesla.cli.ask.Session}. */
@NullMarked
package io.github.queuesla.cli.ask;

import org.jspecify.annotations.NullMarked;
