/** Several requests at once, and what becomes of those that fail. Entry point: {@link io.github.queuesla.genesys.calls.Workload}. */
@NullMarked
package io.github.queuesla.genesys.calls;

import org.jspecify.annotations.NullMarked;
