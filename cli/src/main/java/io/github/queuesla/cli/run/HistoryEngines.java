package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.library.LibraryFolder;
import io.github.queuesla.history.engine.EngineProvider;
import io.github.queuesla.history.engine.HistoryEngine;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Starts the engine of histories, which is not in the jar of the command. */
public final class HistoryEngines {

    private static final int MEGABYTE = 1 << 20;

    private HistoryEngines() {}

    /**
     * Starts the engine.
     *
     * @throws CommandFailure if it is not there
     */
    public static HistoryEngine start() {
        ClassLoader loader =
                LibraryFolder.ofCommand().map(LibraryFolder::loader).orElseGet(HistoryEngines.class::getClassLoader);
        return start(ServiceLoader.load(EngineProvider.class, loader));
    }

    /** Starts the first of those engines. */
    static HistoryEngine start(Iterable<EngineProvider> providers) {
        for (EngineProvider provider : providers) {
            // As much as the heap may take: by default, a quarter of the machine's memory.
            long megabytes = Math.max(1, Runtime.getRuntime().maxMemory() / MEGABYTE);
            return provider.start(
                    Path.of(System.getProperty("java.io.tmpdir")),
                    megabytes,
                    Runtime.getRuntime().availableProcessors());
        }
        throw CommandFailure.configuration("A history needs DuckDB, which is not there: put the folder lib of the"
                + " release, with queue-sla-duckdb.jar and duckdb_jdbc.jar, beside queue-sla.jar");
    }
}
