/**
 * Updates of the board to every open page, as server-sent events.
 *
 * <p>Entry point: {@link io.github.queuesla.server.stream.Viewers}.
 */
@NullMarked
package io.github.queuesla.server.stream;

import org.jspecify.annotations.NullMarked;
