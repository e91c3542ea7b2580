package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.connect.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The circumstances of a run that affect its requests and output. Immutable.
 *
 * @param at the current time of the run, from start to end
 * @param connection the addresses it used
 * @param variables its environment variables, without secrets
 * @param command its command and options
 * @param requests each request count that the run reported
 * @param deadlinePassed whether the deadline of the run passed, or a wait would have passed it, before all its requests
 *     had a response
 */
public record RecordedRun(
        Instant at,
        Connection connection,
        Map<String, String> variables,
        RecordedCommand command,
        List<Long> requests,
        boolean deadlinePassed) {

    /** A run that is about to start. */
    public static RecordedRun starting(
            Instant at, Connection connection, Map<String, String> variables, RecordedCommand command) {
        return new RecordedRun(at, connection, variables, command, List.of(), false);
    }

    public RecordedRun {
        variables = Map.copyOf(variables);
        requests = List.copyOf(requests);
    }

    RecordedRun with(List<Long> counts, boolean late) {
        return new RecordedRun(at, connection, variables, command, counts, late);
    }
}
