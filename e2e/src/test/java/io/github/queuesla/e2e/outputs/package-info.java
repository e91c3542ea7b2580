/** The cases of {@link io.github.queuesla.e2e.OutputsTest}, and their outputs as text. */
@NullMarked
package io.github.queuesla.e2e.outputs;

import org.jspecify.annotations.NullMarked;
