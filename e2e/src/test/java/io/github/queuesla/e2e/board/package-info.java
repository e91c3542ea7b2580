/** The live board as its command serves it. */
@NullMarked
package io.github.queuesla.e2e.board;

import org.jspecify.annotations.NullMarked;
