/**
 * JSON documents that the history writes about itself.
 *
 * <p>Entry point: {@link io.github.queuesla.history.json.JsonDocument}.
 */
@NullMarked
package io.github.queuesla.history.json;

import org.jspecify.annotations.NullMarked;
