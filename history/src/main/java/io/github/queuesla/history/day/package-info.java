/**
 * The files of days in a folder of contacts, as one run sees them, and what each says about itself.
 *
 * <p>Entry point: {@link io.github.queuesla.history.day.HistoryView}.
 */
@NullMarked
package io.github.queuesla.history.day;

import org.jspecify.annotations.NullMarked;
