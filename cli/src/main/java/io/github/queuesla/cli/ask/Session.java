package io.github.queuesla.cli.ask;

import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.world.CommandFailure;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A connection for one run, which a signal cuts at once. */
public final class Session implements AutoCloseable {

    /**
     * What was found, and where.
     *
     * @param found what was asked for
     * @param provenance whom was asked, and how
     */
    public record Answered<T>(T found, Provenance provenance) {}

    /** Something that is asked. */
    @FunctionalInterface
    public interface Inquiry<T> {

        /** Asks. */
        T ask(InstantSource clock) throws CountSourceException;
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
     * Asks that source something.
     *
     * @throws CountSourceException when nothing could be had
     */
    public <T> Answered<T> ask(CountSource source, Inquiry<T> inquiry) throws CountSourceException {
        InstantSource clock = visit.world().clock();
        T found = inquiry.ask(clock);
        messages.clearStatus();
        Provenance provenance = new Provenance(
                source.name(),
                visit.connection().api().getHost(),
                visit.requests(progress.requests()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                source.leavesDatesToThePlatform());
        return new Answered<>(found, provenance);
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
