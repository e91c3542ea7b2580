/**
 * Comparisons of a contract with what else could be said of the same counts, and what is left of a promise, as people and
 * programs read them. Entry point: {@link io.github.queuesla.report.comparison.CheckReport} and the other reports beside it.
 */
@NullMarked
package io.github.queuesla.report.comparison;

import org.jspecify.annotations.NullMarked;
