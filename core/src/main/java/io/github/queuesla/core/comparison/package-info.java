/**
 * The same counts seen another way: by other thresholds, by other formulas, and step by step towards the number that
 * the platform shows. Knows no report; nothing else in {@code core} uses it.
 *
 * <p>Entry point: {@link io.github.queuesla.core.comparison.Bridge}.
 */
@NullMarked
package io.github.queuesla.core.comparison;

import org.jspecify.annotations.NullMarked;
