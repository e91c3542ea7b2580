/**
 * The way from a question to a result: which counts to request, and what to compute from them. Knows no source but the
 * port, and no report.
 *
 * <p>Entry point: {@link io.github.queuesla.core.assessment.Assessor}.
 */
@NullMarked
package io.github.queuesla.core.assessment;

import org.jspecify.annotations.NullMarked;
