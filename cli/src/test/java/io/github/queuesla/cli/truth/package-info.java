/**
 * What sources of counts must pass against the contacts of the pretend organisation, counted by hand; other modules run it
 * on theirs.
 */
@NullMarked
package io.github.queuesla.cli.truth;

import org.jspecify.annotations.NullMarked;
