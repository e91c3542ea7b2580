/**
 * The live board: what happens to each service level now, how much room is left, and what has to happen next. Computes a
 * board from counts, waiting contacts and an expected volume, and asks for them again and again. Knows no page and no
 * platform; nothing else in {@code core} uses it.
 *
 * <p>Entry point: {@link io.github.queuesla.core.live.LivePoller}.
 */
@NullMarked
package io.github.queuesla.core.live;

import org.jspecify.annotations.NullMarked;
