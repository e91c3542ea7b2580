package io.github.queuesla.core.live;

import java.util.Optional;

/**
 * A live board and the counts behind it. Immutable.
 *
 * @param board the board
 * @param counts the counts; absent before the first
 */
public record LiveSnapshot(LiveBoard board, Optional<LiveCounts> counts) {}
