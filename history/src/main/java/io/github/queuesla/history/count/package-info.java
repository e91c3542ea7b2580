/**
 * Counts of contacts from a history. SQL only counts, as whole numbers; one text serves every engine. Formulas, calendars
 * and verdicts are in {@code core}.
 *
 * <p>Entry point: {@link io.github.queuesla.history.count.HistorySource}.
 */
@NullMarked
package io.github.queuesla.history.count;

import org.jspecify.annotations.NullMarked;
