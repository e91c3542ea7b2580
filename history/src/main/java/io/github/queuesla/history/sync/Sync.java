package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SyncMarks;
import io.github.queuesla.history.sync.PlanMaking.Available;
import io.github.queuesla.history.sync.SyncRequest.Scope;
import io.github.queuesla.history.verify.DayFault;
import io.github.queuesla.history.verify.Verification;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Brings a folder up to date with the platform. It can be stopped at any point, and running it again is harmless: each day
 * is replaced whole by what the platform has then. Not thread-safe.
 */
public final class Sync {
    private final SyncSources sources;
    private final HistoryEngine engine;
    private final FileOperations files;
    private final InstantSource clock;
    private final SyncPlanner planner;

    /** The synchronization with a platform. */
    public Sync(SyncSources sources, HistoryEngine engine, FileOperations files, InstantSource clock) {
        this(sources, engine, files, clock, new SyncPlanner(DayAge.LOOK_BACK));
    }

    Sync(SyncSources sources, HistoryEngine engine, FileOperations files, InstantSource clock, SyncPlanner planner) {
        this.sources = sources;
        this.engine = engine;
        this.files = files;
        this.clock = clock;
        this.planner = planner;
    }

    /**
     * What a run would fetch. Writes nothing, and fetches no contacts.
     *
     * @throws CountSourceException when the platform does not say what it has, or the run was stopped
     * @throws io.github.queuesla.history.folder.HistoryException when the folder cannot be used
     */
    public SyncPlan plan(Path folder, SyncRequest request) throws CountSourceException {
        OrganisationIdentity organisation = sources.contacts().organisation();
        if (!HistoryFolder.exists(folder)) {
            return planned(new HistoryView(List.of()), SyncMarks.NONE, request, listing())
                    .plan();
        }
        HistoryFolder existing = HistoryFolder.open(folder);
        existing.requireOrganisation(organisation);
        return planned(existing.view(engine), existing.marks(), request, listing())
                .plan();
    }

    /**
     * Takes imported contacts of an unknown organisation as those of the one at the other end.
     *
     * @return the host of its API; empty when the folder has an organisation already, or no history
     * @throws CountSourceException when the platform does not say who it is, or the run was stopped
     * @throws io.github.queuesla.history.folder.HistoryException when the folder cannot be used
     */
    public Optional<String> adopt(Path folder) throws CountSourceException {
        if (!HistoryFolder.exists(folder)
                || HistoryFolder.open(folder).organisation().isPresent()) {
            return Optional.empty();
        }
        OrganisationIdentity organisation = sources.contacts().organisation();
        HistoryWriter.adopt(folder, organisation, files, clock.instant());
        return Optional.of(organisation.host());
    }

    /**
     * Fetches what is needed. Days that fail do not stop the others.
     *
     * @throws CountSourceException when the platform does not say what it has, or the run was stopped before it fetched
     * @throws io.github.queuesla.history.folder.HistoryException when the folder cannot be used, or its disk is full;
     *     days that had ended by then are complete
     */
    public SyncSummary run(Path folder, SyncRequest request, SyncListener listener) throws CountSourceException {
        OrganisationIdentity organisation = sources.contacts().organisation();
        try (HistoryWriter writer = HistoryWriter.openOrCreate(folder, organisation, files, clock.instant())) {
            QueueListing listing = listing();
            writer.remember(listing, clock.instant());
            SyncMarks marks = writer.folder().marks();
            PlannedRun planned = planned(writer.folder().view(engine), marks, request, listing);
            listener.planned(planned.plan());
            SyncSummary summary = fetch(writer, planned, listener);
            writer.mark(marks(marks, summary));
            return summary;
        }
    }

    private PlannedRun planned(HistoryView view, SyncMarks marks, SyncRequest request, QueueListing listing)
            throws CountSourceException {
        HistoryView known = request.scope() == Scope.REPAIR
                ? view.without(new Verification(engine)
                        .faults(view).stream().map(DayFault::day).toList())
                : view;
        Available available =
                new Available(sources.contacts().availableUntil(), new PlatformCounts(sources.counts(), listing));
        PlanMaking making = new PlanMaking(planner, engine, sources.retention(), clock.instant());
        return making.plan(known, request, marks, available);
    }

    private SyncSummary fetch(HistoryWriter writer, PlannedRun planned, SyncListener listener) {
        List<LocalDate> days =
                planned.plan().days().stream().map(PlannedDay::day).toList();
        try (SyncRun run = new SyncRun(writer, engine, planned, listener)) {
            return run.summary(days.isEmpty() ? Optional.empty() : read(days, run));
        }
    }

    /** Why reading stopped before all days had ended; empty when it did not. */
    private Optional<Failure> read(List<LocalDate> days, SyncRun run) {
        try {
            sources.contacts().read(days, run);
            return Optional.empty();
        } catch (CountSourceException failed) {
            return Optional.of(failed.failure());
        }
    }

    /** A listing that fails costs only names. */
    private QueueListing listing() throws CountSourceException {
        try {
            return sources.queues().list(QueueSelection.all()).await();
        } catch (CountSourceException failed) {
            if (failed.isInterruption()) {
                throw failed;
            }
            return QueueListing.withheld(failed.failure());
        }
    }

    /** After the data, never before: a run that is stopped compares again. */
    private SyncMarks marks(SyncMarks before, SyncSummary summary) {
        Instant now = clock.instant();
        boolean compared =
                summary.plan().check().due() && summary.plan().check().failure().isEmpty() && summary.isComplete();
        return new SyncMarks(
                summary.stopped().isPresent() ? before.finished() : Optional.of(now),
                compared ? Optional.of(now) : before.changesChecked());
    }
}
