/** The cases of {@link io.github.queuesla.e2e.OutputsTest}, and the text that is kept of what each of them prints. */
@NullMarked
package io.github.queuesla.e2e.outputs;

import org.jspecify.annotations.NullMarked;
