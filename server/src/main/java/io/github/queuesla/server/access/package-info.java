/**
 * Who may read the board, and what a request may look like.
 *
 * <p>Entry point: {@link io.github.queuesla.server.access.SignIn}.
 */
@NullMarked
package io.github.queuesla.server.access;

import org.jspecify.annotations.NullMarked;
