package io.github.queuesla.cli.run;

import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.assessment.PeriodNotes;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.HistorySnapshot;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.details.DetailsJobs;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.genesys.retention.RetentionSettings;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.KnownQueues;
import io.github.queuesla.history.reconcile.ReconcileRequest;
import io.github.queuesla.history.reconcile.Reconciler;
import io.github.queuesla.history.reconcile.Reconciliation;
import io.github.queuesla.history.reconcile.Uncompared;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The question whether a history has what the platform counts. Immutable.
 *
 * @param context the context of the run
 * @param folder the folder of the history
 * @param period the period, in days of its time zone
 * @param queues the queues
 * @param everything whether to keep the numbers that agree too
 */
public record ReconcileQuery(RunContext context, Path folder, Period period, QueueSelection queues, boolean everything)
        implements PlannableQuery {

    /**
     * The answer.
     *
     * @param found what agrees and what differs
     * @param provenance the two sides
     * @param names the names of the queues
     * @param problems the queues that neither side knows
     * @param withheld why the platform lists no queues; empty when it does
     */
    public record Answer(
            Reconciliation found,
            Provenance provenance,
            Map<QueueId, String> names,
            List<Problem> problems,
            Optional<Failure> withheld) {

        public Answer {
            names = Map.copyOf(names);
            problems = List.copyOf(problems);
        }
    }

    @Override
    public ReconcileQuery offline() {
        return new ReconcileQuery(context.offline(), folder, period, queues, everything);
    }

    @Override
    public <R> R planned(OpenConnection connection, Optional<Long> visible, Kinds<R> kinds) {
        return kinds.once(plan(connection, visible), period());
    }

    private RequestPlan plan(OpenConnection connection, Optional<Long> visible) {
        RequestPlan plan = connection
                .cloud()
                .plan(connection.cloud().dailyCounts(), ReconcileRequest.counts(period, List.of()), queues, visible)
                .with(DetailsJobs.planOfOrganisation());
        return dependsOnRetention() ? plan.with(RetentionSettings.plan()) : plan;
    }

    private boolean dependsOnRetention() {
        return PeriodNotes.dependsOnRetention(period.range(), now());
    }

    private DataRetention retention(OpenConnection open) {
        return dependsOnRetention() ? open.cloud().retention() : DataRetention.known(Optional.empty());
    }

    private Instant now() {
        return context.environment().clock().instant();
    }

    /**
     * Asks the platform and reads the history.
     *
     * @param verbose whether to say each request on standard error
     */
    public Answer answer(boolean verbose) throws CountSourceException {
        HistoryFolder history = HistoryFolder.open(folder);
        Messages messages = new Messages(context.environment());
        try (OpenConnection open = OpenConnection.open(messages, verbose, context);
                OpenEngine<HistoryEngine> engine = OpenEngine.start(folder)) {
            history.requireOrganisation(open.cloud().contacts().organisation());
            QueueListing listing = open.list(queues);
            open.expect(plan(open, listing.size()).expected());
            QueueListing known = known(listing, history.queues());
            QueueSelection.Resolution chosen = known.resolve(queues);
            List<QueueId> counted = queues.isAll() ? List.of() : chosen.countable();
            PlannedSource source = open.cloud().dailyCounts();
            Reconciler reconciler = new Reconciler(
                    history, engine.engine(), source, context.environment().clock());
            // A request without queues means all of them, so one for unknown queues alone is not made.
            Reconciliation found = counted.isEmpty() && !queues.isAll()
                    ? Reconciliation.NONE
                    : reconciler.reconcile(new ReconcileRequest(period, counted, listing, everything), retention(open));
            open.keep(found.uncompared().stream().map(Uncompared::failure).flatMap(Optional::stream));
            return new Answer(
                    found,
                    provenance(history, found, open, source),
                    names(listing, history.queues()),
                    chosen.missing().stream()
                            .sorted()
                            .map(queue -> Problem.notVisible(queue, known))
                            .toList(),
                    listing.withheld());
        }
    }

    /** The queues of either side; a name that the platform lists means the queue that has it there. */
    private static QueueListing known(QueueListing listing, KnownQueues history) {
        QueueListing stored = history.listing();
        if (listing.withheld().isPresent()) {
            return stored.withheld().isPresent() ? listing : QueueListing.of(stored.queues());
        }
        Set<QueueId> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        listing.queues().forEach(queue -> {
            ids.add(queue.id());
            names.add(queue.name());
        });
        List<Queue> all = new ArrayList<>(listing.queues());
        stored.queues().stream()
                .filter(queue -> !ids.contains(queue.id()) && !names.contains(queue.name()))
                .forEach(all::add);
        return QueueListing.of(all);
    }

    private static Map<QueueId, String> names(QueueListing listing, KnownQueues history) {
        Map<QueueId, String> names = new HashMap<>();
        Stream.of(listing.queues(), history.listed(), history.earlier())
                .flatMap(Collection::stream)
                .forEach(queue -> names.putIfAbsent(queue.id(), queue.name()));
        return names;
    }

    private Provenance provenance(
            HistoryFolder history, Reconciliation found, OpenConnection open, PlannedSource source) {
        Provenance platform = open.provenance(source);
        Optional<OrganisationIdentity> organisation = history.organisation();
        HistorySnapshot snapshot = new HistorySnapshot(
                Optional.empty(),
                organisation.map(OrganisationIdentity::host).orElse(platform.host()),
                organisation.flatMap(OrganisationIdentity::id),
                found.view().files().size(),
                found.view().hash());
        return new Provenance(
                "history and " + source.name(),
                platform.host(),
                platform.requests(),
                now().truncatedTo(ChronoUnit.SECONDS),
                false,
                List.of(snapshot));
    }
}
