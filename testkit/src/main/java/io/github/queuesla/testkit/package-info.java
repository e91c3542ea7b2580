/** Test support for the other modules. */
@NullMarked
package io.github.queuesla.testkit;

import org.jspecify.annotations.NullMarked;
