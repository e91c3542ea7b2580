/** Sources of counts against the contacts of the pretend organisation, counted by hand. */
@NullMarked
package io.github.queuesla.e2e.truth;

import org.jspecify.annotations.NullMarked;
