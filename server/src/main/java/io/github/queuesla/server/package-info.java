/**
 * The live board on the web: pages, updates, JSON, metrics and health.
 *
 * <p>Entry point: {@link io.github.queuesla.server.BoardServer}.
 */
@NullMarked
package io.github.queuesla.server;

import org.jspecify.annotations.NullMarked;
