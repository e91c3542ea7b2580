/**
 * Generated traffic, a day of a queue at a time. Knows no request.
 *
 * <p>Entry point: {@link TrafficModel}.
 */
@NullMarked
package io.github.queuesla.simulator.traffic;

import org.jspecify.annotations.NullMarked;
