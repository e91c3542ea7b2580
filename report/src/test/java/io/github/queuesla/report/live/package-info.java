/** Tests of the live board's words, fields and metrics. */
@NullMarked
package io.github.queuesla.report.live;

import org.jspecify.annotations.NullMarked;
