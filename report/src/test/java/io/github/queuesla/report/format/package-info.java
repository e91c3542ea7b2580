/** Tests of what comparisons look like. */
@NullMarked
package io.github.queuesla.report.format;

import org.jspecify.annotations.NullMarked;
