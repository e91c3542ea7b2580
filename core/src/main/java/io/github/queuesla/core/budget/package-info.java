/**
 * Misses as a budget: how many a promise allows, how many were used, what is left. Entry point: {@link io.github.queuesla.core.budget.ErrorBudget}.
 */
@NullMarked
package io.github.queuesla.core.budget;

import org.jspecify.annotations.NullMarked;
