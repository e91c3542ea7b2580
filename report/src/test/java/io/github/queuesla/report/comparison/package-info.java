/** Tests of the output of comparisons. */
@NullMarked
package io.github.queuesla.report.comparison;

import org.jspecify.annotations.NullMarked;
