/**
 * What an assessment found. Entry point: {@link io.github.queuesla.core.result.Result}.
 */
@NullMarked
package io.github.queuesla.core.result;

import org.jspecify.annotations.NullMarked;
