/**
 * The platform's settings for how long it keeps contacts. Asks for no counts.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.retention.RetentionSettings}.
 */
@NullMarked
package io.github.queuesla.genesys.retention;

import org.jspecify.annotations.NullMarked;
