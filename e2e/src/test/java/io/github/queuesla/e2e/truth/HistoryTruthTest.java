package io.github.queuesla.e2e.truth;

import io.github.queuesla.cli.truth.HistoryTruthContract;
import io.github.queuesla.duckdb.DuckDbProvider;
import io.github.queuesla.history.engine.ReadingEngine;
import java.nio.file.Path;

/** A history on DuckDB agrees with the contacts. */
class HistoryTruthTest extends HistoryTruthContract {

    @Override
    protected ReadingEngine engine(Path temporary) {
        return new DuckDbProvider().start(temporary, 512, 1);
    }
}
