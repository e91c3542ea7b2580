/** Requests, replies and error bodies as they go over the wire. Entry point: {@link Reply}. */
@NullMarked
package io.github.queuesla.simulator.wire;

import org.jspecify.annotations.NullMarked;
