/**
 * Planted bugs: each hides one thing from the client, which disables one of its defences. Entry point: {@link
 * io.github.queuesla.faultlab.planted.PlantedBug}.
 */
@NullMarked
package io.github.queuesla.faultlab.planted;

import org.jspecify.annotations.NullMarked;
