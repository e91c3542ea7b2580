/** End-to-end tests of the command. Entry point: {@link io.github.queuesla.e2e.Command}. */
@NullMarked
package io.github.queuesla.e2e;

import org.jspecify.annotations.NullMarked;
