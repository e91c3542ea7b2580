/**
 * The pages of the board as HTML.
 *
 * <p>Entry point: {@link io.github.queuesla.server.page.Pages}.
 */
@NullMarked
package io.github.queuesla.server.page;

import org.jspecify.annotations.NullMarked;
