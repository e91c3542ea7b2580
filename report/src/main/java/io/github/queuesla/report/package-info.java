/**
 * Results for people and programs: parts, rows, columns and values. Does not know where a result came from.
 *
 * <p>Entry point: {@link io.github.queuesla.report.Report}.
 */
@NullMarked
package io.github.queuesla.report;

import org.jspecify.annotations.NullMarked;
