/**
 * Counts of contacts and the port they come through. Entry point: {@link io.github.queuesla.core.count.CountSource}.
 */
@NullMarked
package io.github.queuesla.core.count;

import org.jspecify.annotations.NullMarked;
