/** Whole-process comparisons. Entry point: {@link io.github.queuesla.benchmarks.WholeProcess}. */
@NullMarked
package io.github.queuesla.benchmarks;

import org.jspecify.annotations.NullMarked;
