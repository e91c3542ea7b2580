/**
 * The commands about histories: {@code sync} and {@code history}.
 *
 * <p>Entry points: {@link io.github.queuesla.cli.history.SyncCommand}, {@link
 * io.github.queuesla.cli.history.HistoryCommand}.
 */
@NullMarked
package io.github.queuesla.cli.history;

import org.jspecify.annotations.NullMarked;
