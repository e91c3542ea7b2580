package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.ShutdownHooks;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.genesys.GenesysCloud;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The connection of one run, which a signal closes at once. */
public final class OpenConnection implements AutoCloseable {

    /** The causes of requests without a response that a run with more time would have. */
    private static final Set<FailureCause> DUE_TO_DEADLINE =
            Set.of(FailureCause.DEADLINE_PASSED, FailureCause.WAIT_REFUSED);

    private final Messages messages;
    private final Progress progress;
    private final RunContext context;
    private final GenesysCloud cloud;
    private final Thread closing;

    private OpenConnection(Messages messages, Progress progress, RunContext context, GenesysCloud cloud) {
        this.messages = messages;
        this.progress = progress;
        this.context = context;
        this.cloud = cloud;
        this.closing = new Thread(this::stop, "queue-sla-stop");
    }

    /** Opens the connection; nothing is sent yet. */
    public static OpenConnection open(Messages messages, boolean verbose, RunContext context) {
        Progress progress = new Progress(messages, verbose);
        GenesysCloud cloud = OptionParser.configured(() -> GenesysCloud.connect(
                context.connection(), context.credentials(), context.transportSettings(), progress));
        OpenConnection open = new OpenConnection(messages, progress, context, cloud);
        ShutdownHooks.add(open.closing);
        return open;
    }

    /** The clock of the run. */
    InstantSource clock() {
        return context.environment().clock();
    }

    /** Announces how many requests the run takes. */
    void expect(Optional<Long> planned) {
        progress.expect(planned);
    }

    /** Shows these words as the status after each response, unless they are empty. */
    public void show(Supplier<String> state) {
        progress.show(state);
    }

    /** The provenance of the counts that the source has just returned. */
    Provenance provenance(CountSource source) {
        return provenance(source, clock().instant());
    }

    /** The provenance of counts that the source returned then. */
    Provenance provenance(CountSource source, Instant at) {
        messages.clearStatus();
        return new Provenance(
                source.name(),
                context.connection().api().getHost(),
                requests(),
                at.truncatedTo(ChronoUnit.SECONDS),
                source.usesPlatformTimeZone(),
                List.of());
    }

    /** The number of requests to report. */
    long requests() {
        return context.requests(progress.requests());
    }

    /** Keeps, for a replay, that one of the failures is due to the deadline. */
    void keep(Stream<Failure> failures) {
        if (failures.flatMap(failure -> failure.cause().stream()).anyMatch(DUE_TO_DEADLINE::contains)) {
            context.deadlinePassed();
        }
    }

    /** The queues that the OAuth client can see. */
    QueueListing list(QueueSelection selection) throws CountSourceException {
        try {
            return cloud.queues().list(selection).await();
        } catch (CountSourceException failed) {
            keep(Stream.of(failed.failure()));
            throw failed;
        }
    }

    /** The organisation at the other end. */
    public GenesysCloud cloud() {
        return cloud;
    }

    /**
     * Gets a token for each OAuth client.
     *
     * @throws CountSourceException if the platform refuses one
     */
    public void logIn() throws CountSourceException {
        for (String clientId : cloud.clientIds()) {
            cloud.logIn(clientId);
        }
        messages.clearStatus();
    }

    private void stop() {
        cloud.close();
        messages.say("stopped");
    }

    @Override
    public void close() {
        messages.clearStatus();
        if (ShutdownHooks.remove(closing)) {
            cloud.close();
        }
    }
}
