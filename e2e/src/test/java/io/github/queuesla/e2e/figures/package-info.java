/** Readers for the numbers in every output format. */
@NullMarked
package io.github.queuesla.e2e.figures;

import org.jspecify.annotations.NullMarked;
