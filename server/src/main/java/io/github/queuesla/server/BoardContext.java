package io.github.queuesla.server;

import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.result.Provenance;
import java.time.Instant;
import java.util.List;

/** What a board's pages say besides its numbers. */
public interface BoardContext {

    /** How many seconds of the board pass in a real one: more than one for a pretend organisation in a hurry. */
    int speed();

    /** Where the counts of that moment come from. */
    Provenance provenance(Instant at);

    /** What to know about all numbers of a board, in sentences; may be none. */
    List<String> notices(LiveBoard board);
}
