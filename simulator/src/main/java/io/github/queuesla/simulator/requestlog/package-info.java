/** What the pretend platform was asked. Entry point: {@link RequestLog}. */
@NullMarked
package io.github.queuesla.simulator.requestlog;

import org.jspecify.annotations.NullMarked;
