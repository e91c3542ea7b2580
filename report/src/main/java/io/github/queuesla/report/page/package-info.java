/**
 * Contracts held against what was counted, as one HTML page that needs nothing beside it. Entry point: {@link io.github.queuesla.report.page.HtmlReportWriter}.
 */
@NullMarked
package io.github.queuesla.report.page;

import org.jspecify.annotations.NullMarked;
