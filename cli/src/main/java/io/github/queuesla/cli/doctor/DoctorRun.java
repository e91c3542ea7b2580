package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.run.OpenConnection;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.exchange.AddressRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at everything a run needs, in the order in which it would need it, and goes on as far as it can. */
public final class DoctorRun {

    private final CliEnvironment environment;
    private final ConnectionOptions options;
    private final Duration deadline;
    private final boolean verbose;
    private final List<Finding> findings = new ArrayList<>();

    /** An examination that takes no longer for each OAuth client. */
    public DoctorRun(CliEnvironment environment, ConnectionOptions options, Duration deadline, boolean verbose) {
        this.environment = environment;
        this.options = options;
        this.deadline = deadline;
        this.verbose = verbose;
    }

    /**
     * Everything that was found.
     *
     * @throws CountSourceException when it was stopped
     */
    public Diagnosis diagnosis() throws CountSourceException {
        findings.addAll(Machine.ofThisProcess().findings(environment.variables()));
        findings.add(EnvFileCheck.of(options.envFile(environment)));
        Optional<RunContext> context =
                tried("variables", "correct that file", () -> RunContext.live(environment, options, new ApiOptions()));
        if (context.isPresent()) {
            Optional<Connection> connection = tried(
                    "address",
                    "give --region or --org-url, or set GENESYS_REGION or GENESYS_ORG_URL",
                    () -> checked(context.get().connection()));
            Optional<List<ClientCredentials>> clients = tried(
                    "credentials",
                    "create an OAuth client with the grant type client credentials (Admin, Integrations, OAuth), and"
                            + " set both variables",
                    () -> context.get().credentials());
            clients.ifPresent(known -> findings.add(Finding.ok(
                    "credentials", known.size() == 1 ? "one OAuth client" : known.size() + " OAuth clients")));
            if (connection.isPresent() && clients.isPresent()) {
                consult(context.get(), clients.get());
            }
        }
        return new Diagnosis(findings);
    }

    /** The result, or a finding that says why there is none. */
    private <T> Optional<T> tried(String topic, String fix, Supplier<T> trying) {
        try {
            return Optional.of(trying.get());
        } catch (CommandFailure failure) {
            findings.add(Finding.problem(failure.exitCode(), topic, String.valueOf(failure.getMessage()), fix));
            return Optional.empty();
        }
    }

    private Connection checked(Connection connection) {
        AddressRule rule = options.insecureHttp() ? AddressRule.insecureHttpAllowed() : AddressRule.secure();
        try {
            rule.check(connection.api());
            rule.check(connection.token());
        } catch (IllegalArgumentException refused) {
            throw CommandFailure.configuration(String.valueOf(refused.getMessage()));
        }
        findings.add(address(connection));
        return connection;
    }

    private static Finding address(Connection connection) {
        String text = connection.api() + ", tokens from " + connection.token()
                + (connection.published() ? "" : ", not one of the platform's own domains");
        boolean secure = isHttps(connection.api().getScheme())
                && isHttps(connection.token().getScheme());
        if (secure) {
            return Finding.ok("address", text);
        }
        try {
            AddressRule.secure().check(connection.api());
            AddressRule.secure().check(connection.token());
            return Finding.ok("address", text + "; plain http, which does not leave this machine");
        } catch (IllegalArgumentException leavesTheMachine) {
            return Finding.warning(
                    "address", text + "; plain http, so that the secret travels in clear", "use an https address");
        }
    }

    private static boolean isHttps(String scheme) {
        return scheme.equalsIgnoreCase("https");
    }

    private void consult(RunContext context, List<ClientCredentials> clients) throws CountSourceException {
        List<ResponseObserver.Sighting> sightings = new ArrayList<>();
        int reached = findings.size();
        for (ClientCredentials client : clients) {
            String who = clients.size() == 1 ? "" : "client " + client.clientId() + ": ";
            TransportSettings terms = context.terms();
            ResponseObserver observer = new ResponseObserver(terms.transport(), environment.clock());
            RunContext asOne = context.as(
                    client,
                    terms.withLimits(terms.limits().withMaxRetries(1).withDeadline(deadline))
                            .withTransport(observer));
            try (OpenConnection open = OpenConnection.open(new Messages(environment), verbose, asOne)) {
                Connection connection = context.connection();
                PlatformChecks consultation = new PlatformChecks(
                        open.cloud(),
                        connection.published(),
                        environment.clock().instant());
                consultation.findings().forEach(finding -> findings.add(finding.about(who)));
            }
            List<ResponseObserver.Sighting> seen = observer.sightings();
            if (!seen.isEmpty()) {
                findings.add(RateCheck.of(seen).about(who));
            }
            sightings.addAll(seen);
        }
        if (!sightings.isEmpty()) {
            boolean secure = isHttps(context.connection().token().getScheme());
            findings.add(reached, Finding.ok("host", secure ? "answers, and its certificate holds" : "answers"));
            findings.add(ClockCheck.of(sightings));
        }
    }
}
