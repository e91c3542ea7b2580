package io.github.queuesla.cli.library;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ShutdownHooks;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineProvider;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.engine.WritingEngineProvider;
import io.github.queuesla.history.folder.HistoryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The engine of one run, which a signal ends at once. It keeps what does not fit into memory in a private folder, inside
 * the history or, when that cannot be written, in the system's folder for temporary files.
 *
 * @param <E> what the engine can do
 */
public final class OpenEngine<E extends ReadingEngine> implements AutoCloseable {

    private static final long MEMORY_MEGABYTES = 1_024;

    /** How long a signal waits until the run has put its files away; a process should end within a second. */
    private static final long PATIENCE_MILLIS = 800;

    private final E engine;
    private final Path temporary;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread closing = new Thread(this::stop, "queue-sla-engine");

    private OpenEngine(E engine, Path temporary) {
        this.engine = engine;
        this.temporary = temporary;
    }

    /**
     * Starts the engine that is on the class path, else the one in the jars beside the command.
     *
     * @param history the folder of the history that it is for, which may be made later
     * @throws CommandFailure if they are not there
     * @throws HistoryException if it does not run on this machine
     */
    public static OpenEngine<HistoryEngine> start(Path history) {
        return start(history, WritingEngineProvider.class, WritingEngineProvider::start);
    }

    /**
     * Starts an engine that need not write, in the same way.
     *
     * @param history the folder of the history that it is for
     * @throws CommandFailure if there is none
     * @throws HistoryException if it does not run on this machine
     */
    public static OpenEngine<ReadingEngine> startReading(Path history) {
        return start(history, EngineProvider.class, EngineProvider::start);
    }

    /**
     * The folder at an address such as {@code s3a://bucket/contacts}; empty if the engine reads only folders of this
     * machine.
     *
     * @throws CommandFailure if there is no engine
     * @throws HistoryException if it does not run on this machine
     */
    public static Optional<Path> folder(String address) {
        try {
            return provider(EngineProvider.class).folder(address);
        } catch (EngineException failed) {
            throw HistoryException.engine(Path.of(System.getProperty("java.io.tmpdir")), failed);
        } catch (ServiceConfigurationError | LinkageError incomplete) {
            throw missing();
        }
    }

    /** Starts the engine of a provider. */
    @FunctionalInterface
    private interface Start<P, E> {
        E of(P provider, Path temporary, long memoryMegabytes, int threads);
    }

    private static <P extends EngineProvider, E extends ReadingEngine> OpenEngine<E> start(
            Path history, Class<P> type, Start<P, E> start) {
        Path temporary = temporary(history);
        int threads = Runtime.getRuntime().availableProcessors();
        OpenEngine<E> open;
        try {
            open = new OpenEngine<>(start.of(provider(type), temporary, MEMORY_MEGABYTES, threads), temporary);
        } catch (EngineException failed) {
            throw HistoryException.engine(temporary, failed);
        } catch (ServiceConfigurationError | LinkageError incomplete) {
            throw missing();
        }
        ShutdownHooks.add(open.closing);
        return open;
    }

    private static Path temporary(Path history) {
        boolean readOnly = Files.exists(history) && !Files.isWritable(history);
        return readOnly ? Path.of(System.getProperty("java.io.tmpdir")) : history;
    }

    private static <P extends EngineProvider> P provider(Class<P> type) {
        return provider(type, OpenEngine.class.getClassLoader())
                .or(() ->
                        LibraryFolder.ofCommand().map(LibraryFolder::loader).flatMap(loader -> provider(type, loader)))
                .orElseThrow(OpenEngine::missing);
    }

    private static <P extends EngineProvider> Optional<P> provider(Class<P> type, ClassLoader loader) {
        return ServiceLoader.load(EngineProvider.class, loader).stream()
                .filter(found -> type.isAssignableFrom(found.type()))
                .map(found -> type.cast(found.get()))
                .findFirst();
    }

    private static CommandFailure missing() {
        String place =
                LibraryFolder.besideCommand().map(folder -> " (" + folder + ")").orElse("");
        return CommandFailure.configuration("the engine for histories is missing: put the folder lib of the release,"
                + " with queue-sla-duckdb.jar and duckdb_jdbc.jar, beside queue-sla.jar" + place);
    }

    /** The engine. */
    public E engine() {
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
            ShutdownHooks.remove(closing);
        }
    }
}
