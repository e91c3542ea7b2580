/** The HTTP server: reads requests, adds delays and faults, writes replies. Entry point: {@link PlatformServer}. */
@NullMarked
package io.github.queuesla.simulator.server;

import org.jspecify.annotations.NullMarked;
