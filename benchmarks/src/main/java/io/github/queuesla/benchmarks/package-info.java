/**
 * Comparisons of whole processes. Knows the command only as a process.
 *
 * <p>Entry point: {@link io.github.queuesla.benchmarks.WholeProcess}.
 */
@NullMarked
package io.github.queuesla.benchmarks;

import org.jspecify.annotations.NullMarked;
