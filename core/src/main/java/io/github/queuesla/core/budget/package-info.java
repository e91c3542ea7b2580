/**
 * The error budget: misses allowed, used and left. Knows two counts and a target, and not where they come from.
 *
 * <p>Entry point: {@link io.github.queuesla.core.budget.ErrorBudget}.
 */
@NullMarked
package io.github.queuesla.core.budget;

import org.jspecify.annotations.NullMarked;
