/**
 * Counts of contacts, their gaps and failures, and the ports for counts and queue lists. Knows no platform, and does
 * not put failures into words.
 *
 * <p>Entry point: {@link io.github.queuesla.core.count.CountSource}.
 */
@NullMarked
package io.github.queuesla.core.count;

import org.jspecify.annotations.NullMarked;
