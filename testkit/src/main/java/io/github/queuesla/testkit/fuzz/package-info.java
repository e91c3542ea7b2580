/**
 * Unexpected inputs for parsers. Knows no parser.
 *
 * <p>Entry point: {@link io.github.queuesla.testkit.fuzz.Fuzzing}.
 */
@NullMarked
package io.github.queuesla.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
