/**
 * The synchronization of a history with the platform: which days to fetch, and what became of them.
 *
 * <p>Entry point: {@link io.github.queuesla.history.sync.Sync}.
 */
@NullMarked
package io.github.queuesla.history.sync;

import org.jspecify.annotations.NullMarked;
