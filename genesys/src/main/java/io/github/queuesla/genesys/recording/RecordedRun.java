package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.connect.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The circumstances of a run, which decide its questions and its output as much as the answers do. Immutable.
 *
 * @param at the moment that the run took for now from its beginning to its end
 * @param connection whom it asked
 * @param variables what the environment told it, secrets left out
 * @param requests how many requests had been sent each time the run told somebody
 */
public record RecordedRun(Instant at, Connection connection, Map<String, String> variables, List<Long> requests) {

    public RecordedRun {
        variables = Map.copyOf(variables);
        requests = List.copyOf(requests);
    }

    RecordedRun with(List<Long> counts) {
        return new RecordedRun(at, connection, variables, counts);
    }
}
