package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.genesys.GateMemory;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.recording.Playback;
import io.github.queuesla.genesys.recording.RecordedCommand;
import io.github.queuesla.genesys.recording.RecordedRun;
import io.github.queuesla.genesys.recording.Recording;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.environment.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that decides what one run requests and prints, resolved once: environment, variables, connection,
 * credentials and request limits. Live, recorded, replayed and offline runs differ only in these values and in the
 * transport of their requests. Immutable.
 *
 * <p>A part that cannot be resolved fails when it is first used, not before: an offline plan needs no credentials, and
 * a mistake in the options is reported before a missing secret.
 */
public final class RunContext {

    /** Waits in a replay take no time, but their lengths add up, since a replay sends one request after the other. */
    private static final Duration NO_DEADLINE = Duration.ofDays(36_500);

    private final CliEnvironment environment;
    private final Settings settings;
    private final Resolved<Connection> connection;
    private final Resolved<List<ClientCredentials>> credentials;
    private final Resolved<TransportSettings> transportSettings;
    private final RunRecord record;

    RunContext(
            CliEnvironment environment,
            Settings settings,
            Resolved<Connection> connection,
            Resolved<List<ClientCredentials>> credentials,
            Resolved<TransportSettings> transportSettings,
            RunRecord record) {
        this.environment = environment;
        this.settings = settings;
        this.connection = connection;
        this.credentials = credentials;
        this.transportSettings = transportSettings;
        this.record = record;
    }

    /** The context of a run that queries the platform; nothing is sent yet. */
    public static RunContext live(CliEnvironment environment, ConnectionOptions options, LimitOptions limits) {
        Settings settings = options.settings(environment);
        Resolved<Connection> connection = Resolved.of(() -> options.connection(settings));
        // Proxy and certificates are looked up when the network is used, so a run without requests needs neither.
        TransportFactory network = (rule, concurrency) -> TransportFactory.network(
                        options.network(environment, settings, connection.value()))
                .open(rule, concurrency);
        return new RunContext(
                environment,
                settings,
                connection,
                Resolved.of(() -> options.credentials(settings)),
                Resolved.of(
                        () -> limits.transportSettings(options.insecureHttp()).withTransport(network)),
                sent -> sent);
    }

    /** The context of a run that only reads a history: nothing but its variables is ever needed. */
    public static RunContext ofHistory(CliEnvironment environment) {
        return live(environment, new ConnectionOptions(), new LimitOptions());
    }

    /** The context that the options describe: live, recorded or replayed. Nothing is sent or written yet. */
    public static RunContext of(
            CliEnvironment environment, ConnectionOptions connection, LimitOptions limits, RecordOptions records) {
        connection.requireUsable(environment);
        Optional<Path> replay = records.replay(environment);
        Optional<Invocation> invocation = records.commandLine().map(Invocation::new);
        if (replay.isPresent()) {
            Playback playback = Playback.open(replay.get());
            invocation.ifPresent(asked -> asked.requireSame(playback.run().command()));
            return replayed(environment, connection, limits, playback);
        }
        RunContext live = live(environment, connection, limits);
        return records.record(environment)
                .map(folder -> live.recordedInto(
                        folder,
                        () -> invocation
                                .map(asked -> asked.recorded(environment))
                                .orElseGet(RecordedCommand::unknown)))
                .orElse(live);
    }

    private static RunContext replayed(
            CliEnvironment environment, ConnectionOptions options, LimitOptions limits, Playback playback) {
        RecordedRun run = playback.run();
        Map<String, String> variables = new HashMap<>(run.variables());
        variables.putAll(ConnectionOptions.variables(run.connection()));
        Settings settings = Settings.of(variables);
        return new RunContext(
                environment.at(InstantSource.fixed(run.at())),
                settings,
                Resolved.of(() -> requireSame(run.connection(), options.connection(settings))),
                Resolved.of(() -> standIn("replay")),
                Resolved.of(() -> {
                    TransportSettings limited = limits.transportSettings(options.insecureHttp());
                    return limited.withLimits(limited.limits().withDeadline(NO_DEADLINE))
                            .withTransport(playback.transport());
                }),
                playback::requestCount);
    }

    private static Connection requireSame(Connection recorded, Connection chosen) {
        if (!chosen.equals(recorded)) {
            throw CommandFailure.usage("--replay: the recording is of " + recorded.api() + ", with tokens from "
                    + recorded.token().getHost() + ": remove --org-url, --region and --login-url");
        }
        return recorded;
    }

    /** The same run with every response recorded in a folder. */
    RunContext recordedInto(Path folder, Supplier<RecordedCommand> command) {
        // The clock stands still, so that the replay, whose clock does too, prints the identical report.
        Instant now = environment.clock().instant();
        Resolved<Recording> recording = Resolved.of(() -> Recording.into(
                folder, RecordedRun.starting(now, connection(), variables(), command.get()), credentials()));
        return new RunContext(
                environment.at(InstantSource.fixed(now)),
                settings,
                connection,
                credentials,
                Resolved.of(() -> transportSettings()
                        .withTransport(
                                recording.value().around(transportSettings().transport()))),
                new RunRecord() {
                    @Override
                    public long requests(long sent) {
                        return recording.value().requestCount(sent);
                    }

                    @Override
                    public void deadlinePassed() {
                        recording.value().deadlinePassed();
                    }
                });
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : Settings.OF_THE_QUESTION) {
            settings.value(name).ifPresent(value -> variables.put(name, value));
        }
        return variables;
    }

    /** The same run without any request. If there are no credentials, it gets those of a client that does not exist. */
    public RunContext offline() {
        boolean hasCredentials = settings.value("GENESYS_CLIENT_ID").isPresent();
        TransportFactory nowhere = (rule, concurrency) -> new Transport(
                (request, timeLeft) -> {
                    throw new IllegalStateException("an offline run must not send requests");
                },
                Environment.real(concurrency),
                () -> {});
        return new RunContext(
                environment,
                settings,
                connection,
                hasCredentials ? credentials : Resolved.of(() -> standIn("offline")),
                Resolved.of(() -> transportSettings().withTransport(nowhere)),
                record);
    }

    /** The same run, which obeys, and keeps, until when the platform asked for no requests. */
    public RunContext remembering(GateMemory gates) {
        return new RunContext(
                environment,
                settings,
                connection,
                credentials,
                Resolved.of(() -> transportSettings().withGates(gates)),
                record);
    }

    /** The same run as one of its OAuth clients, with other request limits. */
    public RunContext asClient(ClientCredentials client, TransportSettings others) {
        return new RunContext(
                environment,
                settings,
                connection,
                Resolved.of(() -> List.of(client)),
                Resolved.of(() -> others),
                record);
    }

    private static List<ClientCredentials> standIn(String id) {
        return List.of(new ClientCredentials(id, Secret.of("no secret")));
    }

    /** The environment, with the clock of the run. */
    public CliEnvironment environment() {
        return environment;
    }

    /** The variables of the run. */
    public Settings settings() {
        return settings;
    }

    /**
     * The API endpoint that this run talks to.
     *
     * @throws CommandFailure if the options and variables name none
     */
    public Connection connection() {
        return connection.value();
    }

    /**
     * The OAuth clients that the run uses.
     *
     * @throws CommandFailure if the variables name none
     */
    public List<ClientCredentials> credentials() {
        return credentials.value();
    }

    /**
     * The request limits, and the transport of the requests.
     *
     * @throws CommandFailure if an option is invalid
     */
    public TransportSettings transportSettings() {
        return transportSettings.value();
    }

    /** The number of requests to report after {@code sent} requests; a replay reports that of the recorded run. */
    long requests(long sent) {
        return record.requests(sent);
    }

    /** Notes that the deadline has passed before every request had a response; a recording keeps it for its replay. */
    void deadlinePassed() {
        record.deadlinePassed();
    }
}
