/**
 * The port to an engine that writes and reads files of events. The SQL that it runs is written once, for every engine.
 *
 * <p>Entry point: {@link io.github.queuesla.history.engine.HistoryEngine}.
 */
@NullMarked
package io.github.queuesla.history.engine;

import org.jspecify.annotations.NullMarked;
