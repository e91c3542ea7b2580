/** What requests go out over. Entry point: {@link io.github.queuesla.genesys.line.Line}. */
@NullMarked
package io.github.queuesla.genesys.line;

import org.jspecify.annotations.NullMarked;
