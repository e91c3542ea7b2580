package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.world.ExitCodes;
import java.util.List;

/** Tells a script whether queues are missing from a comparison. */
final class Completeness {

    private Completeness() {}

    /** The code for results that lack so many queues each. */
    static int of(List<Integer> missing) {
        return missing.stream().anyMatch(queues -> queues > 0) ? ExitCodes.PARTIAL : ExitCodes.DONE;
    }
}
