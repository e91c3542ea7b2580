/** What the tests of the other modules share. */
@NullMarked
package io.github.queuesla.testkit;

import org.jspecify.annotations.NullMarked;
