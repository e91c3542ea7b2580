package io.github.queuesla.duckdb;

import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.engine.WritingEngineProvider;
import java.nio.file.Path;

/** The service by which DuckDB is found. */
public final class DuckDbProvider implements WritingEngineProvider {

    @Override
    public HistoryEngine start(Path temporary, long memoryMegabytes, int threads) {
        return DuckDbEngine.open(new DuckDbSettings(temporary, memoryMegabytes, threads));
    }
}
