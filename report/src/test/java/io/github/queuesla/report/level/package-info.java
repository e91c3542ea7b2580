/** Tests of reports of service levels, and results for them to print. */
@NullMarked
package io.github.queuesla.report.level;

import org.jspecify.annotations.NullMarked;
