/**
 * The arithmetic of a service level: threshold, formula, target. Knows no queue list, no counts and no results.
 *
 * <p>Entry point: {@link io.github.queuesla.core.definition.Definition}.
 */
@NullMarked
package io.github.queuesla.core.definition;

import org.jspecify.annotations.NullMarked;
