/**
 * Reports as spreadsheets. Knows no report by name, and no page.
 *
 * <p>Entry point: {@link io.github.queuesla.report.workbook.WorkbookWriter}.
 */
@NullMarked
package io.github.queuesla.report.workbook;

import org.jspecify.annotations.NullMarked;
