/** The contracts in {@code examples/}, their reports, and an independent calculation of their verdicts. */
@NullMarked
package io.github.queuesla.e2e.example;

import org.jspecify.annotations.NullMarked;
