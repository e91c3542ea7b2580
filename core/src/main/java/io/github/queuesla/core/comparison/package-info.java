/**
 * The same counts seen another way: by other thresholds, by other formulas, and step by step towards the number that the
 * platform shows. Entry point: {@link io.github.queuesla.core.comparison.Bridge}.
 */
@NullMarked
package io.github.queuesla.core.comparison;

import org.jspecify.annotations.NullMarked;
