/**
 * Exact numbers: fractions of two counts, percentages, money, and the one place where they are rounded. Uses nothing
 * else; knows no contact and no contract. With what is said of a value that is written wrong.
 *
 * <p>Entry point: {@link io.github.queuesla.core.quantity.Ratio}.
 */
@NullMarked
package io.github.queuesla.core.quantity;

import org.jspecify.annotations.NullMarked;
