/**
 * A world in which one thread runs at a time, and chance picks the next. Entry point: {@link
 * io.github.queuesla.faultlab.simthread.Schedule}.
 */
@NullMarked
package io.github.queuesla.faultlab.simthread;

import org.jspecify.annotations.NullMarked;
