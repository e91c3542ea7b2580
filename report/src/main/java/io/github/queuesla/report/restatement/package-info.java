/**
 * The report on a settled result beside what is known today.
 *
 * <p>Entry point: {@link io.github.queuesla.report.restatement.RestateReport}.
 */
@NullMarked
package io.github.queuesla.report.restatement;

import org.jspecify.annotations.NullMarked;
