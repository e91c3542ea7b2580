/**
 * The live board in words, as JSON and as metrics.
 *
 * <p>Entry point: {@link io.github.queuesla.report.live.BoardReport}.
 */
@NullMarked
package io.github.queuesla.report.live;

import org.jspecify.annotations.NullMarked;
