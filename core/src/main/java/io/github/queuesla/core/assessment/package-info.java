/**
 * The use case: from definitions and counts to results. Entry point: {@link io.github.queuesla.core.assessment.Assessor}.
 */
@NullMarked
package io.github.queuesla.core.assessment;

import org.jspecify.annotations.NullMarked;
