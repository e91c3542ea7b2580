/**
 * The port to an engine that reads and writes files of events. The SQL that it runs is written once, for every engine.
 *
 * <p>Entry point: {@link io.github.queuesla.history.engine.ReadingEngine}.
 */
@NullMarked
package io.github.queuesla.history.engine;

import org.jspecify.annotations.NullMarked;
