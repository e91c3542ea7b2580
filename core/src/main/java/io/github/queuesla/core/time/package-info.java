/**
 * Periods, their pieces and their zones. Entry point: {@link io.github.queuesla.core.time.Period}.
 */
@NullMarked
package io.github.queuesla.core.time;

import org.jspecify.annotations.NullMarked;
