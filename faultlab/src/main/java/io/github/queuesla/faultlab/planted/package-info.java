/**
 * Bugs to be found: each blinds the client to one thing, so that one of its defences cannot work. Entry point: {@link
 * io.github.queuesla.faultlab.planted.PlantedBug}.
 */
@NullMarked
package io.github.queuesla.faultlab.planted;

import org.jspecify.annotations.NullMarked;
