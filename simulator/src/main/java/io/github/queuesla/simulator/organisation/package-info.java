/** The simulated organisation: divisions, queues and true counts. Entry point: {@link Organisation}. */
@NullMarked
package io.github.queuesla.simulator.organisation;

import org.jspecify.annotations.NullMarked;
