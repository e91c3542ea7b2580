/**
 * Strict JSON streaming. Knows no API.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.json.JsonBody}.
 */
@NullMarked
package io.github.queuesla.genesys.json;

import org.jspecify.annotations.NullMarked;
