package io.github.queuesla.cli.run;

import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A history that one run reads, with its engine. A signal stops a query and waits for the engine to clean up. */
final class OpenHistory implements AutoCloseable {

    private static final long LONGEST_CLEANUP_SECONDS = 3;

    private final HistoryFolder folder;
    private final HistoryEngine engine;
    private final HistoryView view;
    private final StopHook hook;
    private final CountDownLatch closed;

    private OpenHistory(
            HistoryFolder folder, HistoryEngine engine, HistoryView view, StopHook hook, CountDownLatch closed) {
        this.folder = folder;
        this.engine = engine;
        this.view = view;
        this.hook = hook;
        this.closed = closed;
    }

    /** A step that may fail as a source does. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws CountSourceException;
    }

    /**
     * Opens the history in a folder and lists its files.
     *
     * @throws HistoryException if there is none, or the engine does not run
     */
    static OpenHistory open(Path path, Messages messages) {
        HistoryFolder folder = HistoryFolder.open(path);
        HistoryEngine engine = started(path);
        CountDownLatch closed = new CountDownLatch(1);
        StopHook hook = StopHook.register(messages, () -> {
            engine.cancel();
            await(closed);
        });
        try {
            return new OpenHistory(folder, engine, folder.view(engine), hook, closed);
        } catch (RuntimeException failed) {
            hook.remove();
            engine.close();
            throw failed;
        }
    }

    private static HistoryEngine started(Path path) {
        try {
            return HistoryEngines.start();
        } catch (EngineException failed) {
            throw HistoryException.engine(path, failed);
        }
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await(LONGEST_CLEANUP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a step, and says of a failing engine which history it failed on. */
    <T> T translating(Step<T> step) throws CountSourceException {
        try {
            return step.run();
        } catch (EngineException failed) {
            throw HistoryException.engine(folder.path(), failed);
        }
    }

    HistoryEngine engine() {
        return engine;
    }

    HistoryView view() {
        return view;
    }

    /** The queues as the platform listed them last. */
    QueueDirectory queues() {
        return folder.queues();
    }

    /** The host of the organisation whose contacts these are. */
    String host() {
        return folder.organisation().host();
    }

    /** What is read, and with what. */
    String words() {
        return folder.path() + ": " + view.files().size() + " days, read with " + engine.name();
    }

    @Override
    public void close() {
        hook.remove();
        try {
            engine.close();
        } finally {
            closed.countDown();
        }
    }
}
