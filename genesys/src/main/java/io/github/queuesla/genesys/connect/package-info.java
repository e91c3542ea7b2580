/**
 * Where the platform is, how it hands out tokens and words its errors. Knows no counts.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.connect.Connection}.
 */
@NullMarked
package io.github.queuesla.genesys.connect;

import org.jspecify.annotations.NullMarked;
