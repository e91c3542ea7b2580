/**
 * Comparisons of a contract with other readings of the same counts, and budgets. Writes no format.
 *
 * <p>Entry point: {@link io.github.queuesla.report.comparison.CheckReport}.
 */
@NullMarked
package io.github.queuesla.report.comparison;

import org.jspecify.annotations.NullMarked;
