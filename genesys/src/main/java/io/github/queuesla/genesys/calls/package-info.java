/**
 * Many requests at once, and what happens when one of them fails. Knows neither API.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.calls.Workload}.
 */
@NullMarked
package io.github.queuesla.genesys.calls;

import org.jspecify.annotations.NullMarked;
