package io.github.queuesla.e2e.truth;

import io.github.queuesla.duckdb.DuckDbProvider;
import io.github.queuesla.history.engine.HistoryEngine;
import java.nio.file.Path;

/** A history on DuckDB agrees with the contacts. */
class HistoryTruthTest extends HistoryTruthContract {

    @Override
    protected HistoryEngine engine(Path temporary) {
        return new DuckDbProvider().start(temporary, 512, 1);
    }
}
