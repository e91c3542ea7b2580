package io.github.queuesla.cli.run;

import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import java.nio.file.Path;

/** A history that one run reads, with its engine. */
final class OpenHistory implements AutoCloseable {

    private final HistoryFolder folder;
    private final OpenEngine engine;
    private final HistoryView view;

    private OpenHistory(HistoryFolder folder, OpenEngine engine, HistoryView view) {
        this.folder = folder;
        this.engine = engine;
        this.view = view;
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
    static OpenHistory open(Path path) {
        HistoryFolder folder = HistoryFolder.open(path);
        OpenEngine engine = started(path);
        try {
            return new OpenHistory(folder, engine, folder.view(engine.engine()));
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    private static OpenEngine started(Path path) {
        try {
            return OpenEngine.start(path);
        } catch (EngineException failed) {
            throw HistoryException.engine(path, failed);
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
        return engine.engine();
    }

    HistoryView view() {
        return view;
    }

    /** The queues as the platform listed them last. */
    QueueDirectory queues() {
        return folder.queues();
    }

    /** The host of the organisation whose contacts these are, or words where it is unknown. */
    String host() {
        return folder.organisation().map(OrganisationIdentity::host).orElse("an unknown organisation");
    }

    /**
     * Refuses another organisation.
     *
     * @throws HistoryException when that is not the one whose contacts these are
     */
    void requireOrganisation(OrganisationIdentity other) {
        folder.requireOrganisation(other);
    }

    /** What is read, and with what. */
    String words() {
        return folder.path() + ": " + view.files().size() + " days, read with " + engine().name();
    }

    @Override
    public void close() {
        engine.close();
    }
}
