package io.github.queuesla.spark;

import io.github.queuesla.duckdb.DuckDbProvider;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.testing.VisitComparisonContract;
import java.nio.file.Path;

/** Spark finds every visit in which two views of a history differ. */
class VisitComparisonTest extends VisitComparisonContract {

    @Override
    protected HistoryEngine writer(Path temporary) {
        return new DuckDbProvider().start(temporary, 512, 1);
    }

    @Override
    protected ReadingEngine reader(HistoryEngine writer) {
        return Sessions.engine();
    }
}
