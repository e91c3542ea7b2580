/** Tests of plans. */
@NullMarked
package io.github.queuesla.genesys.plan;

import org.jspecify.annotations.NullMarked;
