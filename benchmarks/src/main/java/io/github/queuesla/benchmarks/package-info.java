/**
 * Comparisons of whole processes. It knows the command only as a process.
 *
 * <p>Entry point: {@link io.github.queuesla.benchmarks.WholeProcess}.
 */
@NullMarked
package io.github.queuesla.benchmarks;

import org.jspecify.annotations.NullMarked;
