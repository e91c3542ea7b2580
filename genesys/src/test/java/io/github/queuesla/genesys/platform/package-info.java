/** A pretend platform, by hand. */
@NullMarked
package io.github.queuesla.genesys.platform;

import org.jspecify.annotations.NullMarked;
