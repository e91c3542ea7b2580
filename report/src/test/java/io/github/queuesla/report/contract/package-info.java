/** Tests of contract reports, and results for them to print. */
@NullMarked
package io.github.queuesla.report.contract;

import org.jspecify.annotations.NullMarked;
