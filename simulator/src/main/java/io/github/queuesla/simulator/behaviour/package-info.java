/** The behaviour of the simulated platform: limits, faults and quirks. Entry point: {@link Behaviour}. */
@NullMarked
package io.github.queuesla.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
