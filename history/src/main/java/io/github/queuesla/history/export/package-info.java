/**
 * The contacts of a history as files for other programs.
 *
 * <p>Entry point: {@link io.github.queuesla.history.export.HistoryExport}.
 */
@NullMarked
package io.github.queuesla.history.export;

import org.jspecify.annotations.NullMarked;
