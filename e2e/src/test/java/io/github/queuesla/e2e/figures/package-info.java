/** Reads the numbers back out of what the command prints, whatever the format. */
@NullMarked
package io.github.queuesla.e2e.figures;

import org.jspecify.annotations.NullMarked;
