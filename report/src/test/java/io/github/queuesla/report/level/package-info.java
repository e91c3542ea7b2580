/** Tests of reports on service levels, and their sample results. */
@NullMarked
package io.github.queuesla.report.level;

import org.jspecify.annotations.NullMarked;
