package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.failure.SourceLimitWords;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.PeriodNotes;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.BridgeAssessor;
import io.github.queuesla.core.comparison.BridgeQuestion;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.aggregates.PlatformLevels;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.genesys.recording.RecordingProblem;
import io.github.queuesla.genesys.retention.RetentionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The queries about service levels to the platform, over one connection.
 *
 * @param connection the connection to the platform
 * @param api the API to query
 * @param pageSize rows per page, for an API with pages
 */
public record PlatformQueries(OpenConnection connection, Api api, int pageSize) implements ContractQueries {

    @Override
    public Answered<ContractCounts> count(Question question) throws CountSourceException {
        PlannedSource source = source(question);
        ContractCounts found = kept(
                () -> assessor(source, question).count(question),
                counts -> counts.gaps().stream().map(Gap::failure));
        return answered(source, question, found);
    }

    /**
     * The requests that the question takes. Sends nothing.
     *
     * @param visible the number of queues that the client can see; empty if unknown
     */
    public RequestPlan plan(Question question, Optional<Long> visible) {
        return withRetention(counts(question, visible), question);
    }

    private RequestPlan counts(Question question, Optional<Long> visible) {
        return cloud().plan(source(question), question.request(), question.queues(), visible);
    }

    private RequestPlan withRetention(RequestPlan plan, Question question) {
        return dependsOnRetention(question) ? plan.with(RetentionSettings.plan()) : plan;
    }

    /** The requests that the bridges take, at least: the targets configured on the queues may take more. */
    public RequestPlan planOfBridges(List<BridgeQuestion> questions, Optional<Long> visible) {
        RequestPlan bridges = questions.stream()
                .map(question -> planOfBridge(question, visible))
                .reduce(RequestPlan::then)
                .orElseThrow();
        return withRetention(bridges, questions.get(0).ours());
    }

    private RequestPlan planOfBridge(BridgeQuestion question, Optional<Long> visible) {
        Optional<Integer> queues = question.platformQueues().isIdsOnly()
                ? Optional.of(question.platformQueues().asIds().size())
                : Optional.empty();
        return counts(question.both(), visible)
                .withMoreCounts("more if queues have targets of their own")
                .with(PlatformLevels.plan(question.platformPeriod(), queues));
    }

    /** The bridges from our numbers to those of the platform. */
    public Answered<List<Bridge>> bridge(List<BridgeQuestion> questions) throws CountSourceException {
        PlannedSource source = source(questions.get(0).ours());
        BridgeAssessor assessor = new BridgeAssessor(
                new BridgeAssessor.Ports(source, cloud().platformLevels(), cloud().queues()), connection.clock());
        List<Bridge> bridges = new ArrayList<>();
        for (BridgeQuestion question : questions) {
            try {
                bridges.add(kept(() -> assessor.bridge(question), bridge -> bridge.missing().failures().stream()));
            } catch (IllegalArgumentException refused) {
                throw CommandFailure.configuration(String.valueOf(refused.getMessage()));
            }
        }
        return answered(source, questions.get(0).ours(), bridges);
    }

    /** Fetches counts. */
    private interface Fetch<T> {
        T found() throws CountSourceException;
    }

    /** Fetches, and keeps the failures for a replay, which has the same ones. */
    private <T> T kept(Fetch<T> fetch, Function<T, Stream<Failure>> failures) throws CountSourceException {
        try {
            T found = fetch.found();
            connection.keep(failures.apply(found));
            return found;
        } catch (CountSourceException failed) {
            connection.keep(Stream.of(failed.failure()));
            throw failed;
        }
    }

    private <T> Answered<T> answered(PlannedSource source, Question question, T found) {
        List<Note> notes = dependsOnRetention(question)
                ? PeriodNotes.of(question, retention(), connection.clock().instant()).stream()
                        .map(text -> new Note(Optional.empty(), text))
                        .toList()
                : List.of();
        // The provenance contains the number of requests, so it must come after the last one.
        Provenance provenance = connection.provenance(source);
        return new Answered<>(found, provenance, connection.clock().instant(), notes);
    }

    private boolean dependsOnRetention(Question question) {
        return PeriodNotes.dependsOnRetention(question, connection.clock().instant());
    }

    private DataRetention retention() {
        try {
            return cloud().retention();
        } catch (RecordingProblem problem) {
            // Recordings of earlier versions do not have this request, and no number depends on it.
            if (problem.kind() == RecordingProblem.Kind.NOT_RECORDED) {
                return DataRetention.UNKNOWN;
            }
            throw problem;
        }
    }

    /** The source of the counts, checked before the first request. */
    private PlannedSource source(Question question) {
        CountRequest request = OptionParser.configured(question::request);
        PlannedSource source = cloud().counts(api, pageSize, request);
        question.limit(source).ifPresent(limit -> {
            throw CommandFailure.usage(SourceLimitWords.of(limit, source.name()));
        });
        return source;
    }

    private Assessor assessor(PlannedSource source, Question question) {
        connection.expect(plan(question, Optional.empty()).expected());
        return new Assessor(source, selection -> announced(question, selection), connection.clock());
    }

    /** The queue list, after which it is known how many requests the question takes. */
    private QueueDirectory.Pending announced(Question question, QueueSelection selection) {
        QueueDirectory.Pending pending = cloud().queues().list(selection);
        return () -> {
            QueueListing listing = pending.await();
            if (!selection.isIdsOnly() && listing.withheld().isEmpty()) {
                connection.expect(plan(question, selection, listing).expected());
            }
            return listing;
        };
    }

    private RequestPlan plan(Question question, QueueSelection selection, QueueListing listing) {
        Optional<Long> visible = Optional.of((long) listing.queues().size());
        RequestPlan plan = plan(question, visible);
        List<String> ids = listing.resolve(selection).queues().stream()
                .map(queue -> queue.id().value())
                .toList();
        // A pattern matches any number of queues until the list is there.
        return plan.expected().isPresent() || ids.isEmpty()
                ? plan
                : plan.withCountsOf(
                        cloud().plan(source(question), question.request(), new QueueSelection(ids), visible));
    }

    private GenesysCloud cloud() {
        return connection.cloud();
    }

    @Override
    public void close() {
        connection.close();
    }
}
