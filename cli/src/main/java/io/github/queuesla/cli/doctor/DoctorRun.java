package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.OptionParser;
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

/** A check of everything a run needs, in the order in which it needs it, as far as that is possible. */
public final class DoctorRun {

    private final CliEnvironment environment;
    private final ConnectionOptions options;
    private final Duration deadline;
    private final boolean verbose;
    private final List<Finding> findings = new ArrayList<>();

    /** A check that takes no longer than {@code deadline} for each OAuth client. */
    public DoctorRun(CliEnvironment environment, ConnectionOptions options, Duration deadline, boolean verbose) {
        this.environment = environment;
        this.options = options;
        this.deadline = deadline;
        this.verbose = verbose;
    }

    /**
     * Runs all checks.
     *
     * @throws CountSourceException if a signal stops them
     */
    public Diagnosis diagnosis() throws CountSourceException {
        findings.addAll(Machine.ofThisProcess().findings());
        findings.add(EnvFileCheck.of(options.envFile(environment)));
        Optional<RunContext> context =
                tried("variables", "correct that file", () -> RunContext.live(environment, options, new ApiOptions()));
        if (context.isPresent()) {
            Optional<Connection> connection = tried(
                    "address",
                    "use --region or --org-url, or set GENESYS_REGION or GENESYS_ORG_URL",
                    () -> checked(context.get().connection()));
            boolean reachable = connection
                    .filter(found -> checkNetwork(
                            found,
                            new NetworkCheck(environment, options, context.get().settings())))
                    .isPresent();
            Optional<List<ClientCredentials>> clients = tried(
                    "credentials",
                    "create an OAuth client with the grant type client credentials (Admin, Integrations, OAuth), and"
                            + " set both variables",
                    () -> context.get().credentials());
            clients.ifPresent(known -> findings.add(Finding.ok(
                    "credentials", known.size() == 1 ? "one OAuth client" : known.size() + " OAuth clients")));
            if (reachable && clients.isPresent()) {
                checkPlatform(context.get(), clients.get());
            }
        }
        return new Diagnosis(findings);
    }

    /** Whether the way to the hosts is known: both proxies and certificates are usable. */
    private boolean checkNetwork(Connection connection, NetworkCheck network) {
        Optional<List<Finding>> proxies =
                tried(NetworkCheck.PROXY, "use --proxy, or correct the variable", () -> network.proxies(connection));
        proxies.ifPresent(findings::addAll);
        Optional<List<Finding>> authorities = tried(
                NetworkCheck.CERTIFICATES,
                "correct --ca-file or SSL_CERT_FILE: it takes the certificates (PEM) of authorities to trust",
                () -> network.authorities(connection));
        authorities.ifPresent(findings::addAll);
        return proxies.isPresent() && authorities.isPresent();
    }

    /** The result; empty after adding a finding with the reason. */
    private <T> Optional<T> tried(String topic, String fix, Supplier<T> supplier) {
        try {
            return Optional.of(supplier.get());
        } catch (CommandFailure failure) {
            findings.add(Finding.problem(failure.exitCode(), topic, String.valueOf(failure.getMessage()), fix));
            return Optional.empty();
        }
    }

    private Connection checked(Connection connection) {
        AddressRule rule = options.insecureHttp() ? AddressRule.insecureHttpAllowed() : AddressRule.secure();
        OptionParser.configured(() -> {
            rule.check(connection.api());
            rule.check(connection.token());
            return connection;
        });
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
            return Finding.ok("address", text + "; plain http, within this machine only");
        } catch (IllegalArgumentException leavesTheMachine) {
            return Finding.warning(
                    "address", text + "; plain http, so secrets travel unencrypted", "use an https address");
        }
    }

    private static boolean isHttps(String scheme) {
        return scheme.equalsIgnoreCase("https");
    }

    private void checkPlatform(RunContext context, List<ClientCredentials> clients) throws CountSourceException {
        List<ObservedResponse> allResponses = new ArrayList<>();
        int position = findings.size();
        for (ClientCredentials client : clients) {
            String prefix = clients.size() == 1 ? "" : "client " + client.clientId() + ": ";
            TransportSettings settings = context.transportSettings();
            ResponseObserver observer = new ResponseObserver(settings.transport(), environment.clock());
            // One client at a time, so that each finding names its client; one retry, so that a single 429 is both
            // observed and survived.
            RunContext asOne = context.asClient(
                    client,
                    settings.withLimits(settings.limits().withMaxRetries(1).withDeadline(deadline))
                            .withTransport(observer));
            try (OpenConnection open = OpenConnection.open(new Messages(environment), verbose, asOne)) {
                Connection connection = context.connection();
                PlatformChecks checks = new PlatformChecks(
                        open.cloud(),
                        connection.published(),
                        environment.clock().instant());
                checks.findings().forEach(finding -> findings.add(finding.about(prefix)));
            }
            List<ObservedResponse> responses = observer.responses();
            if (!responses.isEmpty()) {
                findings.add(RateCheck.of(responses).about(prefix));
            }
            allResponses.addAll(responses);
        }
        if (!allResponses.isEmpty()) {
            boolean secure = isHttps(context.connection().token().getScheme());
            findings.add(position, Finding.ok("host", secure ? "responds, and its certificate is valid" : "responds"));
            findings.add(ClockCheck.of(allResponses));
        }
    }
}
