/**
 * A pretend Genesys organisation on a loopback port. Uses no other module.
 *
 * <p>Entry point: {@link Simulator}.
 */
@NullMarked
package io.github.queuesla.simulator;

import org.jspecify.annotations.NullMarked;
