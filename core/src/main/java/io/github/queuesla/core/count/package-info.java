/**
 * Counts of contacts, the gaps in them, and the ports through which counts and queue lists come. Knows no platform, and
 * no words for a failure.
 *
 * <p>Entry point: {@link io.github.queuesla.core.count.CountSource}.
 */
@NullMarked
package io.github.queuesla.core.count;

import org.jspecify.annotations.NullMarked;
