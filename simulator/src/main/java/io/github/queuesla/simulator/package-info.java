/** A simulated Genesys Cloud organisation on a loopback port. Entry point: {@link Simulator}. */
@NullMarked
package io.github.queuesla.simulator;

import org.jspecify.annotations.NullMarked;
