/**
 * What the world gives: time, waiting, tasks, locks and chance, each as a port.
 *
 * <p>Entry point: {@link io.github.queuesla.http.surroundings.Surroundings}.
 */
@NullMarked
package io.github.queuesla.http.surroundings;

import org.jspecify.annotations.NullMarked;
