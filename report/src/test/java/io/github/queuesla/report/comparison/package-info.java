/** Tests of what comparisons look like. */
@NullMarked
package io.github.queuesla.report.comparison;

import org.jspecify.annotations.NullMarked;
