package io.github.queuesla.cli.ask;

import io.github.queuesla.cli.failure.SourceLimitWords;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.world.CommandFailure;
import io.github.queuesla.core.assessment.AssessmentRequest;
import io.github.queuesla.core.assessment.SlaAssessor;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.Surface;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.genesys.summary.QueueSummarySource;
import io.github.queuesla.http.ClientCredentials;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A connection for one run, which a signal cuts at once. */
public final class Session implements AutoCloseable {

    /**
     * What was found, and where.
     *
     * @param assessment the results
     * @param provenance whom was asked, and how
     */
    public record Findings(Assessment assessment, Provenance provenance) {}

    /**
     * What was found about a contract, and where.
     *
     * @param found what was asked for
     * @param provenance whom was asked, and how
     */
    public record Answered<T>(T found, Provenance provenance) {}

    /** Something that is asked about a contract. */
    @FunctionalInterface
    public interface Inquiry<T> {

        /** Asks. */
        T ask(CountSource counts, GenesysCloud cloud, InstantSource clock) throws CountSourceException;
    }

    private final Messages messages;
    private final Progress progress;
    private final Visit visit;
    private final GenesysCloud cloud;
    private final Thread cut;

    private Session(Messages messages, Progress progress, Visit visit, GenesysCloud cloud) {
        this.messages = messages;
        this.progress = progress;
        this.visit = visit;
        this.cloud = cloud;
        this.cut = new Thread(this::cut, "queue-sla-stop");
    }

    /** Connects; nothing is sent yet. */
    public static Session open(Messages messages, boolean verbose, Visit visit) {
        Progress progress = new Progress(messages, verbose);
        try {
            Connection connection = visit.connection();
            List<ClientCredentials> credentials = visit.credentials();
            GenesysCloud cloud = GenesysCloud.connect(connection, credentials, visit.begin(), progress);
            Session session = new Session(messages, progress, visit, cloud);
            Runtime.getRuntime().addShutdownHook(session.cut);
            return session;
        } catch (IllegalArgumentException refused) {
            throw CommandFailure.configuration(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Asks, by the surface that can answer the question.
     *
     * @throws CountSourceException when nothing could be had
     */
    public Findings assess(AssessmentRequest request, Surface surface, int pageSize, InstantSource clock)
            throws CountSourceException {
        CountSource source = source(request, surface, pageSize, clock);
        SlaAssessor assessor = assessor(request, source, clock);
        Assessment assessment = assessor.assess(request);
        messages.clearStatus();
        return new Findings(assessment, provenance(source, clock));
    }

    /**
     * Asks something about a contract, by the surface that counts intervals unless another was chosen.
     *
     * @throws CountSourceException when nothing could be had
     */
    public <T> Answered<T> ask(Surface surface, int pageSize, Inquiry<T> inquiry) throws CountSourceException {
        InstantSource clock = visit.world().clock();
        CountSource source =
                cloud.counts(surface == Surface.AUTO ? Surface.CONVERSATION_AGGREGATES : surface, pageSize);
        T found = inquiry.ask(source, cloud, clock);
        messages.clearStatus();
        return new Answered<>(found, provenance(source, clock));
    }

    private Provenance provenance(CountSource source, InstantSource clock) {
        return new Provenance(
                source.name(),
                visit.connection().api().getHost(),
                visit.requests(progress.requests()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                source.name().equals(QueueSummarySource.NAME));
    }

    private SlaAssessor assessor(AssessmentRequest request, CountSource source, InstantSource clock) {
        SlaAssessor assessor = new SlaAssessor(source, cloud.queues(), clock);
        Optional<SourceLimit> limit = assessor.limit(request);
        if (limit.isPresent()) {
            throw CommandFailure.usage(SourceLimitWords.of(limit.get(), source.name()));
        }
        return assessor;
    }

    /** Who will be asked: a question that is beyond the tutorial's surface is not asked there, whatever the host. */
    public PlannedSource source(AssessmentRequest request, Surface surface, int pageSize, InstantSource clock) {
        if (surface != Surface.AUTO) {
            return cloud.counts(surface, pageSize);
        }
        CountSource summary = cloud.counts(Surface.QUEUE_SUMMARY, pageSize);
        boolean beyond =
                new SlaAssessor(summary, cloud.queues(), clock).limit(request).isPresent();
        return cloud.counts(beyond ? Surface.CONVERSATION_AGGREGATES : Surface.AUTO, pageSize);
    }

    /** The organisation, for questions of other kinds. */
    public GenesysCloud cloud() {
        return cloud;
    }

    /** The queue list. */
    public QueueDirectory queues() {
        return cloud.queues();
    }

    /**
     * The requests that {@link #assess} would send, when asked by that source. Sends nothing.
     *
     * @param visible how many queues the client can see; empty when nobody knows
     */
    public RequestPlan plan(
            AssessmentRequest request, PlannedSource source, InstantSource clock, Optional<Long> visible) {
        SlaAssessor assessor = assessor(request, source, clock);
        return cloud.plan(source, assessor.countRequest(request, List.of()), request.queues(), visible);
    }

    /**
     * Gets a token for each OAuth client.
     *
     * @throws CountSourceException when one could not be had
     */
    public void logIn() throws CountSourceException {
        for (String clientId : cloud.clientIds()) {
            cloud.logIn(clientId);
        }
        messages.clearStatus();
    }

    private void cut() {
        cloud.close();
        messages.line("queue-sla: stopped");
    }

    @Override
    public void close() {
        messages.clearStatus();
        try {
            Runtime.getRuntime().removeShutdownHook(cut);
        } catch (IllegalStateException stopping) {
            return;
        }
        cloud.close();
    }
}
