/**
 * Periods, intervals and opening hours, always with a time zone. Knows no queue, and reads no system clock.
 *
 * <p>Entry point: {@link io.github.queuesla.core.time.Period}.
 */
@NullMarked
package io.github.queuesla.core.time;

import org.jspecify.annotations.NullMarked;
