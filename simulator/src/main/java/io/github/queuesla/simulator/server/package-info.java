/** The port itself: reads requests, applies the dials, writes replies. Entry point: {@link PlatformServer}. */
@NullMarked
package io.github.queuesla.simulator.server;

import org.jspecify.annotations.NullMarked;
