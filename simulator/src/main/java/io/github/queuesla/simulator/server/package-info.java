/**
 * The network port: reads requests, applies the dials, writes replies. Knows no contact.
 *
 * <p>Entry point: {@link PlatformServer}.
 */
@NullMarked
package io.github.queuesla.simulator.server;

import org.jspecify.annotations.NullMarked;
