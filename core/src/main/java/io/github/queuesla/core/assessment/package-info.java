/**
 * From a question and its counts to a result. Knows no source but the port, and no report.
 *
 * <p>Entry point: {@link io.github.queuesla.core.assessment.Assessor}.
 */
@NullMarked
package io.github.queuesla.core.assessment;

import org.jspecify.annotations.NullMarked;
