/** Tests of counts from a history. */
@NullMarked
package io.github.queuesla.history.count;

import org.jspecify.annotations.NullMarked;
