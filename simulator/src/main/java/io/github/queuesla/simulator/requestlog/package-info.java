/** The log of the requests that the platform received. Entry point: {@link RequestLog}. */
@NullMarked
package io.github.queuesla.simulator.requestlog;

import org.jspecify.annotations.NullMarked;
