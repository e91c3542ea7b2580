/** The contracts in {@code examples/}, their reports, and their verdicts counted by hand. */
@NullMarked
package io.github.queuesla.e2e.example;

import org.jspecify.annotations.NullMarked;
