/**
 * Concurrent requests, and the handling of their failures. Knows neither API.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.calls.Workload}.
 */
@NullMarked
package io.github.queuesla.genesys.calls;

import org.jspecify.annotations.NullMarked;
