package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.recording.Playback;
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
import java.util.function.LongUnaryOperator;

/**
 * Everything that decides what one run asks and prints, resolved once: environment, variables, connection, credentials and
 * request limits. Live, recorded, replayed and offline runs differ only in these values and in the line that their requests
 * go out over. Immutable.
 *
 * <p>A part that cannot be resolved fails when it is first asked for, not before: a plan made offline needs no credentials,
 * and a mistake in the question is reported ahead of a missing secret.
 */
public final class RunContext {

    /** Waits in a replay take no time, but they add up one after the other where they were once side by side. */
    private static final Duration NO_DEADLINE = Duration.ofDays(36_500);

    private final CliEnvironment environment;
    private final Settings settings;
    private final Resolved<Connection> connection;
    private final Resolved<List<ClientCredentials>> credentials;
    private final Resolved<TransportSettings> terms;
    private final LongUnaryOperator requests;

    RunContext(
            CliEnvironment environment,
            Settings settings,
            Resolved<Connection> connection,
            Resolved<List<ClientCredentials>> credentials,
            Resolved<TransportSettings> terms,
            LongUnaryOperator requests) {
        this.environment = environment;
        this.settings = settings;
        this.connection = connection;
        this.credentials = credentials;
        this.terms = terms;
        this.requests = requests;
    }

    /** The context of a run that asks the platform; nothing is sent yet. */
    public static RunContext live(CliEnvironment machine, ConnectionOptions options, LimitOptions limits) {
        Settings settings = options.settings(machine);
        return new RunContext(
                machine,
                settings,
                Resolved.of(() -> options.connection(settings)),
                Resolved.of(() -> options.credentials(settings)),
                Resolved.of(() -> limits.terms(options.insecureHttp())),
                LongUnaryOperator.identity());
    }

    /** The context that the options describe: live, recorded or replayed. Nothing is sent or written yet. */
    public static RunContext of(
            CliEnvironment machine, ConnectionOptions connection, LimitOptions limits, RecordOptions records) {
        Optional<Path> replay = records.replay(machine);
        if (replay.isPresent()) {
            return replayed(machine, connection, limits, Playback.open(replay.get()));
        }
        RunContext live = live(machine, connection, limits);
        return records.record(machine).map(live::recordedInto).orElse(live);
    }

    private static RunContext replayed(
            CliEnvironment machine, ConnectionOptions options, LimitOptions limits, Playback playback) {
        RecordedRun run = playback.run();
        Map<String, String> variables = new HashMap<>(run.variables());
        variables.putAll(ConnectionOptions.variables(run.connection()));
        Settings settings = Settings.of(variables);
        return new RunContext(
                machine.at(InstantSource.fixed(run.at())),
                settings,
                Resolved.of(() -> recorded(run.connection(), options.connection(settings))),
                Resolved.of(() -> standIn("replay")),
                Resolved.of(() -> {
                    TransportSettings terms = limits.terms(options.insecureHttp());
                    return terms.withLimits(terms.limits().withDeadline(NO_DEADLINE))
                            .withTransport(playback.transport());
                }),
                playback::requestCount);
    }

    private static Connection recorded(Connection recorded, Connection asked) {
        if (!asked.equals(recorded)) {
            throw CommandFailure.usage("--replay: the recording is of " + recorded.api() + ", with tokens from "
                    + recorded.token().getHost() + ": leave --org-url, --region and --login-url out");
        }
        return recorded;
    }

    /** The same run with every answer kept in a folder. Its clock stands still, as that of a replay does. */
    RunContext recordedInto(Path folder) {
        Instant now = environment.clock().instant();
        Resolved<Recording> recording = Resolved.of(() ->
                Recording.into(folder, new RecordedRun(now, connection(), variables(), List.of()), credentials()));
        return new RunContext(
                environment.at(InstantSource.fixed(now)),
                settings,
                connection,
                credentials,
                Resolved.of(() -> terms().withTransport(recording.value().around(terms().transport()))),
                sent -> recording.value().requestCount(sent));
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : Settings.OF_THE_QUESTION) {
            settings.value(name).ifPresent(value -> variables.put(name, value));
        }
        return variables;
    }

    /** The same run with nothing sent at all. Without credentials, one client that does not exist stands for them. */
    public RunContext offline() {
        boolean known = settings.value("GENESYS_CLIENT_ID").isPresent();
        TransportFactory nowhere = (rule, concurrency) -> new Transport(
                (request, timeLeft) -> {
                    throw new IllegalStateException("something was to be sent offline");
                },
                Environment.real(concurrency),
                () -> {});
        return new RunContext(
                environment,
                settings,
                connection,
                known ? credentials : Resolved.of(() -> standIn("offline")),
                Resolved.of(() -> terms().withTransport(nowhere)),
                requests);
    }

    /** The same run as one of its OAuth clients, on other terms. */
    public RunContext as(ClientCredentials client, TransportSettings others) {
        return new RunContext(
                environment,
                settings,
                connection,
                Resolved.of(() -> List.of(client)),
                Resolved.of(() -> others),
                requests);
    }

    private static List<ClientCredentials> standIn(String id) {
        return List.of(new ClientCredentials(id, Secret.of("worth nothing")));
    }

    /** The machine, with the clock that the run goes by. */
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
     * @throws CommandFailure when the options and variables name none
     */
    public Connection connection() {
        return connection.value();
    }

    /**
     * The OAuth clients that it asks as.
     *
     * @throws CommandFailure when the variables name none
     */
    public List<ClientCredentials> credentials() {
        return credentials.value();
    }

    /**
     * The request limits, and the line that requests go out over.
     *
     * @throws CommandFailure when an option cannot be read
     */
    public TransportSettings terms() {
        return terms.value();
    }

    /** The number of requests to report when that many were sent; a replay reports what the recorded run did. */
    long requests(long sent) {
        return requests.applyAsLong(sent);
    }
}
