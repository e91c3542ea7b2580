package io.github.queuesla.duckdb;

import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.testing.VisitSourceContract;
import java.nio.file.Path;

/** Visits from files of events, by DuckDB, keep the contract of every source of visits. */
class HistoryVisitsTest extends VisitSourceContract {

    @Override
    protected HistoryEngine writer(Path temporary) {
        return new DuckDbProvider().start(temporary, 512, 1);
    }

    @Override
    protected ReadingEngine reader(HistoryEngine writer) {
        return writer;
    }
}
