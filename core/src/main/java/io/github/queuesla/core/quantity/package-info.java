/**
 * Exact numbers: fractions of two counts, percentages, and the one place where they are rounded. Entry point: {@link io.github.queuesla.core.quantity.Ratio}.
 */
@NullMarked
package io.github.queuesla.core.quantity;

import org.jspecify.annotations.NullMarked;
