/**
 * Service levels: what was agreed, in words, and what was reached. Writes no format.
 *
 * <p>Entry point: {@link io.github.queuesla.report.level.LevelReport}.
 */
@NullMarked
package io.github.queuesla.report.level;

import org.jspecify.annotations.NullMarked;
