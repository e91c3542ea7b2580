package io.github.queuesla.core.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All service levels of a contract as they are now. Immutable.
 *
 * @param contract the name of the contract
 * @param at when it was computed
 * @param rows one for each service level, the worst first
 * @param forecast what the expected contacts rest on; absent while there is no forecast
 * @param queries how each query goes
 */
public record LiveBoard(
        String contract,
        Instant at,
        List<LiveRow> rows,
        Optional<VolumeForecast.Basis> forecast,
        List<QueryStatus> queries) {

    public LiveBoard {
        rows = List.copyOf(rows);
        queries = List.copyOf(queries);
    }

    /** This board with other rows. */
    public LiveBoard withRows(List<LiveRow> others) {
        return new LiveBoard(contract, at, others, forecast, queries);
    }
}
