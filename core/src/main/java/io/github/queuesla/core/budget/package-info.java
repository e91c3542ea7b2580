/**
 * Misses as a budget: how many a target allows, which intervals used them, what is left. Knows results, and not how
 * they were counted.
 *
 * <p>Entry point: {@link io.github.queuesla.core.budget.ErrorBudget}.
 */
@NullMarked
package io.github.queuesla.core.budget;

import org.jspecify.annotations.NullMarked;
