/**
 * Requests, replies and error bodies as they are sent. Knows no organisation.
 *
 * <p>Entry point: {@link Reply}.
 */
@NullMarked
package io.github.queuesla.simulator.wire;

import org.jspecify.annotations.NullMarked;
