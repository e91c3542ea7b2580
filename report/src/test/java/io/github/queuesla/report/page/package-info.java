/** The HTML report, without a browser. */
@NullMarked
package io.github.queuesla.report.page;

import org.jspecify.annotations.NullMarked;
