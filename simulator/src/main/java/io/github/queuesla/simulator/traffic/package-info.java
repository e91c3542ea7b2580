/** Generated traffic, one day of one queue at a time. Entry point: {@link TrafficModel}. */
@NullMarked
package io.github.queuesla.simulator.traffic;

import org.jspecify.annotations.NullMarked;
