package io.github.queuesla.cli.library;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineProvider;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The engine of one run, which a signal ends at once. It keeps what does not fit into memory in a private folder, inside
 * the history or, when that cannot be written, in the system's folder for temporary files.
 */
public final class OpenEngine implements AutoCloseable {

    private static final long MEMORY_MEGABYTES = 1_024;

    /** How long a signal waits until the run has put its files away; a process should end within a second. */
    private static final long PATIENCE_MILLIS = 800;

    private final HistoryEngine engine;
    private final Path temporary;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread closing = new Thread(this::stop, "queue-sla-engine");

    private OpenEngine(HistoryEngine engine, Path temporary) {
        this.engine = engine;
        this.temporary = temporary;
    }

    /**
     * Starts the engine in the jars beside the command.
     *
     * @param history the folder of the history that it is for, which may be made later
     * @throws CommandFailure if they are not there
     * @throws HistoryException if it does not run on this machine
     */
    public static OpenEngine start(Path history) {
        Path temporary = temporary(history);
        int threads = Runtime.getRuntime().availableProcessors();
        OpenEngine open;
        try {
            open = new OpenEngine(provider().start(temporary, MEMORY_MEGABYTES, threads), temporary);
        } catch (EngineException failed) {
            throw HistoryException.engine(temporary, failed);
        } catch (ServiceConfigurationError | LinkageError incomplete) {
            throw missing();
        }
        Runtime.getRuntime().addShutdownHook(open.closing);
        return open;
    }

    private static Path temporary(Path history) {
        boolean readOnly = Files.exists(history) && !Files.isWritable(history);
        return readOnly ? Path.of(System.getProperty("java.io.tmpdir")) : history;
    }

    private static EngineProvider provider() {
        ClassLoader loader =
                LibraryFolder.ofCommand().map(LibraryFolder::loader).orElseGet(OpenEngine.class::getClassLoader);
        return ServiceLoader.load(EngineProvider.class, loader).findFirst().orElseThrow(OpenEngine::missing);
    }

    private static CommandFailure missing() {
        String place =
                LibraryFolder.besideCommand().map(folder -> " (" + folder + ")").orElse("");
        return CommandFailure.configuration("the engine for histories is missing: put the folder lib of the release,"
                + " with queue-sla-duckdb.jar and duckdb_jdbc.jar, beside queue-sla.jar" + place);
    }

    /** The engine. */
    public HistoryEngine engine() {
        return engine;
    }

    private void stop() {
        engine.cancel();
        try {
            boolean inTime = closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!inTime) {
                // The system frees what the run holds; the next run removes unfinished files.
                return;
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (EngineException failed) {
            throw HistoryException.engine(temporary, failed);
        } finally {
            closed.countDown();
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(closing);
        } catch (IllegalStateException stopping) {
            // A signal is ending the process.
            return;
        }
    }
}
