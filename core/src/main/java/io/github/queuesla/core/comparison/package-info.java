/**
 * Other views of the same counts: by other thresholds, by other formulas, as an error budget, and step by step to the
 * number that the platform shows. Knows no report; nothing else in {@code core} uses it.
 *
 * <p>Entry point: {@link io.github.queuesla.core.comparison.Bridge}.
 */
@NullMarked
package io.github.queuesla.core.comparison;

import org.jspecify.annotations.NullMarked;
