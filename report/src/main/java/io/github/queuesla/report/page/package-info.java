/**
 * Reports as one HTML page that loads nothing. Knows no report by name, and no workbook.
 *
 * <p>Entry point: {@link io.github.queuesla.report.page.HtmlWriter}.
 */
@NullMarked
package io.github.queuesla.report.page;

import org.jspecify.annotations.NullMarked;
