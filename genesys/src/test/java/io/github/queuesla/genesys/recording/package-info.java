/** Tests of recordings. */
@NullMarked
package io.github.queuesla.genesys.recording;

import org.jspecify.annotations.NullMarked;
