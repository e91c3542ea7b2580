/**
 * The platform's addresses, tokens and error bodies. Knows no counts.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.connect.Connection}.
 */
@NullMarked
package io.github.queuesla.genesys.connect;

import org.jspecify.annotations.NullMarked;
