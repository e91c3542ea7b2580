/**
 * Checks, error budgets, and comparisons of a contract with other formulas, thresholds and the platform's own numbers. Writes
 * no format.
 *
 * <p>Entry point: {@link io.github.queuesla.report.comparison.CheckReport}.
 */
@NullMarked
package io.github.queuesla.report.comparison;

import org.jspecify.annotations.NullMarked;
