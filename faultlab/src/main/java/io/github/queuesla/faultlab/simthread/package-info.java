/**
 * Deterministic scheduling: one simulated thread runs at a time, and the seed picks the next. Entry point: {@link
 * io.github.queuesla.faultlab.simthread.Schedule}.
 */
@NullMarked
package io.github.queuesla.faultlab.simthread;

import org.jspecify.annotations.NullMarked;
