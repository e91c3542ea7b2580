/**
 * Misses as a budget: how many a target allows, how many were used, what is left. Knows results, and not how
 * they were counted.
 *
 * <p>Entry point: {@link io.github.queuesla.core.budget.ErrorBudget}.
 */
@NullMarked
package io.github.queuesla.core.budget;

import org.jspecify.annotations.NullMarked;
