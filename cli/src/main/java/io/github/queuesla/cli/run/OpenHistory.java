package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.count.ExactSource;
import io.github.queuesla.history.count.HistoriesSource;
import io.github.queuesla.history.count.HistorySource;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days that one run reads, with their engine: of one history, or of several of different organisations. */
final class OpenHistory implements AutoCloseable {

    private final OpenEngine<ReadingEngine> engine;
    private final TimeRange range;
    private final List<ListedHistory> histories = new ArrayList<>();

    /** The history in that folder, with an engine that somebody else started and closes. */
    static OpenHistory sharing(OpenEngine<ReadingEngine> engine, HistoryFolder folder, TimeRange range) {
        return new OpenHistory(List.of(folder), engine, range);
    }

    private OpenHistory(List<HistoryFolder> folders, OpenEngine<ReadingEngine> engine, TimeRange range) {
        this.engine = engine;
        this.range = range;
        List<String> names =
                HistoryNames.of(folders.stream().map(HistoryFolder::path).toList());
        for (int i = 0; i < folders.size(); i++) {
            HistoryFolder folder = folders.get(i);
            Optional<String> name = Optional.of(names.get(i)).filter(own -> folders.size() > 1);
            histories.add(new ListedHistory(name, folder, folder.view(engine.engine(), range)));
        }
    }

    /** A step that may fail as a source does. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws CountSourceException;
    }

    /**
     * Opens the histories in these folders and lists their files of a time range.
     *
     * @throws HistoryException if a folder has none, or the engine does not run
     * @throws CommandFailure if not each of several is of an organisation of its own
     */
    static OpenHistory open(List<Path> paths, TimeRange range) {
        List<HistoryFolder> folders = paths.stream().map(HistoryFolder::open).toList();
        if (folders.size() > 1) {
            requireDifferentOrganisations(folders);
        }
        OpenEngine<ReadingEngine> engine = OpenEngine.startReading(paths.get(0));
        try {
            return new OpenHistory(folders, engine, range);
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    /** Contacts that are in two folders would count twice. */
    private static void requireDifferentOrganisations(List<HistoryFolder> folders) {
        for (int i = 0; i < folders.size(); i++) {
            HistoryFolder folder = folders.get(i);
            requireKnown(folder);
            for (HistoryFolder earlier : folders.subList(0, i)) {
                requireDifferent(earlier, folder);
            }
        }
    }

    private static void requireKnown(HistoryFolder folder) {
        if (folder.organisation().isEmpty()) {
            throw CommandFailure.configuration("history: " + folder.path()
                    + " has only imported contacts, and does not say of which organisation, so it cannot be read together"
                    + " with others: run sync once with --adopt, or read it alone");
        }
        if (folder.queues().listing().withheld().isPresent()) {
            throw CommandFailure.configuration("history: " + folder.path()
                    + " has no list of queues, so it cannot be read together with others: run sync with an OAuth client"
                    + " that may list queues, or read it alone");
        }
    }

    private static void requireDifferent(HistoryFolder one, HistoryFolder other) {
        Optional<Boolean> same = one.isOfSameOrganisationAs(other);
        if (same.isEmpty()) {
            throw CommandFailure.configuration("history: " + one.path() + " and " + other.path()
                    + " may be of one organisation, because one of them does not have its id: run sync with an OAuth client"
                    + " that may read it, or read each folder alone");
        }
        if (same.get()) {
            throw CommandFailure.usage(HistoryOptions.HISTORY + ": " + one.path() + " and " + other.path()
                    + " have the contacts of one organisation, which would count twice: give one of them");
        }
    }

    /**
     * Runs a step; a failure of the engine is one of the first history, which need not be the one it failed on.
     *
     * @throws HistoryException when a day was replaced or removed, so that not all of the step is about the same contacts
     */
    <T> T translating(Step<T> step) throws CountSourceException {
        T found;
        try {
            found = step.run();
        } catch (EngineException failed) {
            if (failed.kind() != EngineException.Kind.CANCELLED) {
                requireUnchanged();
            }
            throw HistoryException.engine(histories.get(0).folder().path(), failed);
        } catch (IllegalStateException contradiction) {
            requireUnchanged();
            throw contradiction;
        }
        requireUnchanged();
        return found;
    }

    private void requireUnchanged() {
        histories.forEach(history -> history.folder().requireUnchanged(engine.engine(), history.view()));
    }

    /**
     * The histories with the files of a part of the time range.
     *
     * @throws IllegalArgumentException if it is no part: other days were not listed, and would seem to be missing
     */
    List<ListedHistory> during(TimeRange part) {
        if (!range.contains(part)) {
            throw new IllegalArgumentException("the history was opened for " + range + ", not for " + part);
        }
        return histories.stream().map(history -> history.during(part)).toList();
    }

    /** What reads them. */
    ReadingEngine engine() {
        return engine.engine();
    }

    /** The histories with all files that were listed. */
    List<ListedHistory> all() {
        return List.copyOf(histories);
    }

    /** A source over these files. */
    ExactSource source(List<ListedHistory> read, InstantSource clock) {
        if (read.size() == 1) {
            return new HistorySource(engine.engine(), read.get(0).view(), clock);
        }
        Map<String, ExactSource> sources = new HashMap<>();
        for (ListedHistory history : read) {
            sources.put(history.name().orElseThrow(), new HistorySource(engine.engine(), history.view(), clock));
        }
        return new HistoriesSource(sources);
    }

    /** The queues as the platform listed them last. */
    QueueDirectory queues() {
        if (histories.size() == 1) {
            return histories.get(0).folder().queues();
        }
        List<Queue> all =
                histories.stream().flatMap(history -> history.queues().stream()).toList();
        return selection -> () -> QueueListing.ofHistories(all);
    }

    /**
     * Refuses another organisation than that of the only history.
     *
     * @throws HistoryException when that is not the one whose contacts these are
     */
    void requireOrganisation(OrganisationIdentity other) {
        histories.get(0).folder().requireOrganisation(other);
    }

    /** What is read, and with what: a line for each history. */
    List<String> words() {
        String name = engine.engine().name();
        return histories.stream().map(history -> history.words(name)).toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
