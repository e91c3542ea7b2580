package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.conversation.Conversation;
import java.util.List;
import java.util.Optional;

/**
 * A page of results.
 *
 * @param conversations what is on it
 * @param next where the next page begins; empty on the last one
 */
record Page(List<Conversation> conversations, Optional<Position> next) {

    /** The same, but followed by itself once more if that is asked for and has not happened yet. */
    Page repeated(Position from, boolean again) {
        Position same = new Position(from.block(), from.place(), from.delivered(), true);
        return again && !from.repeated() ? new Page(conversations, Optional.of(same)) : this;
    }
}
