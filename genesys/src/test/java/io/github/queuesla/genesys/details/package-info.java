/** Tests of details jobs. */
@NullMarked
package io.github.queuesla.genesys.details;

import org.jspecify.annotations.NullMarked;
