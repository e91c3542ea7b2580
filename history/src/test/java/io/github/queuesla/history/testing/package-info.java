/** Doubles for the tests of the history. */
@NullMarked
package io.github.queuesla.history.testing;

import org.jspecify.annotations.NullMarked;
