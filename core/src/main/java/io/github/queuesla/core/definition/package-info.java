/**
 * What a service level promises: threshold, formula, target. Knows no queue list, no counts and no results.
 *
 * <p>Entry point: {@link io.github.queuesla.core.definition.Definition}.
 */
@NullMarked
package io.github.queuesla.core.definition;

import org.jspecify.annotations.NullMarked;
