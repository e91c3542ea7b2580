/** Reports as one HTML page that needs nothing beside it. Entry point: {@link io.github.queuesla.report.page.HtmlWriter}. */
@NullMarked
package io.github.queuesla.report.page;

import org.jspecify.annotations.NullMarked;
