package io.github.queuesla.spark;

import io.github.queuesla.cli.truth.HistoryTruthContract;
import io.github.queuesla.history.engine.ReadingEngine;
import java.nio.file.Path;

/** A history that DuckDB wrote agrees with the contacts when Spark reads it. */
class HistoryTruthTest extends HistoryTruthContract {

    @Override
    protected ReadingEngine engine(Path temporary) {
        return Sessions.engine();
    }
}
