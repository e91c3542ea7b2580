package io.github.queuesla.cli.run;

import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.report.Prose;
import java.nio.file.Path;

/** The days of a history that one run reads, with their engine. */
final class OpenHistory implements AutoCloseable {

    private final HistoryFolder folder;
    private final OpenEngine<ReadingEngine> engine;
    private final TimeRange range;
    private final HistoryView view;

    private OpenHistory(HistoryFolder folder, OpenEngine<ReadingEngine> engine, TimeRange range) {
        this.folder = folder;
        this.engine = engine;
        this.range = range;
        this.view = folder.view(engine.engine(), range);
    }

    /** A step that may fail as a source does. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws CountSourceException;
    }

    /**
     * Opens the history in a folder and lists its files of a time range.
     *
     * @throws HistoryException if there is none, or the engine does not run
     */
    static OpenHistory open(Path path, TimeRange range) {
        HistoryFolder folder = HistoryFolder.open(path);
        OpenEngine<ReadingEngine> engine = OpenEngine.startReading(path);
        try {
            return new OpenHistory(folder, engine, range);
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
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

    ReadingEngine engine() {
        return engine.engine();
    }

    /**
     * The files of a part of the time range.
     *
     * @throws IllegalArgumentException if it is no part: other days were not listed, and would seem to be missing
     */
    HistoryView view(TimeRange part) {
        if (!range.contains(part)) {
            throw new IllegalArgumentException("the history was opened for " + range + ", not for " + part);
        }
        return view.during(part);
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
        return folder.path() + ": " + Prose.many(view.files().size(), "day") + ", read with " + engine().name();
    }

    @Override
    public void close() {
        engine.close();
    }
}
