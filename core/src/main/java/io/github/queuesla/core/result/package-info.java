/**
 * The results of an assessment. Knows no format, and rounds nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.core.result.Result}.
 */
@NullMarked
package io.github.queuesla.core.result;

import org.jspecify.annotations.NullMarked;
