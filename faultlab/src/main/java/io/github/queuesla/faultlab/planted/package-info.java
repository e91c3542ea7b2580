/**
 * Bugs to be found: each hides one thing from the client, so that one of its defences cannot work. Knows no scenario.
 *
 * <p>Entry point: {@link io.github.queuesla.faultlab.planted.PlantedBug}.
 */
@NullMarked
package io.github.queuesla.faultlab.planted;

import org.jspecify.annotations.NullMarked;
