/**
 * Contacts that the user exported from the platform some other way.
 *
 * <p>Entry point: {@link io.github.queuesla.history.imports.HistoryImport}.
 */
@NullMarked
package io.github.queuesla.history.imports;

import org.jspecify.annotations.NullMarked;
