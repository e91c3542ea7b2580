/**
 * The folder of a history: what is in it, who may write it, and how a day is replaced whole.
 *
 * <p>Entry points: {@link io.github.queuesla.history.folder.HistoryFolder} to read and {@link
 * io.github.queuesla.history.folder.HistoryWriter} to write.
 */
@NullMarked
package io.github.queuesla.history.folder;

import org.jspecify.annotations.NullMarked;
