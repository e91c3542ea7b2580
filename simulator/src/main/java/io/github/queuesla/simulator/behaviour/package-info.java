/**
 * The dials: how well or badly the pretend platform behaves. Knows no request.
 *
 * <p>Entry point: {@link Behaviour}.
 */
@NullMarked
package io.github.queuesla.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
