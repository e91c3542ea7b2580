/**
 * The formats of reports, each with one writer. Knows no report by name.
 *
 * <p>Entry point: {@link io.github.queuesla.report.format.Format}.
 */
@NullMarked
package io.github.queuesla.report.format;

import org.jspecify.annotations.NullMarked;
