/**
 * Service levels: their definitions in words, and their results. Writes no format.
 *
 * <p>Entry point: {@link io.github.queuesla.report.level.LevelReport}.
 */
@NullMarked
package io.github.queuesla.report.level;

import org.jspecify.annotations.NullMarked;
