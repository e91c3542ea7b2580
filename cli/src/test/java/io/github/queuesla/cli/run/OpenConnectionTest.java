package io.github.queuesla.cli.run;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.cli.Machines;
import io.github.queuesla.cli.Parsed;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checks before the first request, and the login. */
class OpenConnectionTest {

    private static final Path FOLDER = Path.of("no-such-folder");

    private static OpenConnection open(Map<String, String> variables, String connection) {
        RunContext context = RunContext.live(
                Machines.in(FOLDER, variables), Parsed.of(new ConnectionOptions(), connection), new LimitOptions());
        return OpenConnection.open(new Messages(context.environment()), false, context);
    }

    private static Simulator simulator(int clients) throws IOException {
        return Simulator.start(
                SimulatorOptions.of(InstantSource.fixed(Machines.NOW)).withClients(clients));
    }

    @Test
    void openingSendsNothing() throws IOException {
        try (Simulator simulator = simulator(1);
                OpenConnection open = open(simulator.environment(), "")) {
            assertThat(open.cloud().clientIds()).containsExactly(simulator.clientId());
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @Test
    void everyClientLogsIn() throws IOException, CountSourceException {
        try (Simulator simulator = simulator(3);
                OpenConnection open = open(simulator.environment(), "")) {
            open.logIn();

            assertThat(simulator.requests().to("/oauth/token")).hasSize(3);
        }
    }

    @Test
    void wrongSecretIsNoticedAtTheLogin() throws IOException {
        try (Simulator simulator = simulator(1)) {
            Map<String, String> variables = new HashMap<>(simulator.environment());
            variables.put("GENESYS_CLIENT_SECRET", "wrong-secret");
            try (OpenConnection open = open(variables, "")) {
                assertThatThrownBy(open::logIn)
                        .isInstanceOf(CountSourceException.class)
                        .hasMessageNotContaining("wrong-secret");
            }
        }
    }

    @Test
    void missingCredentialsFailBeforeTheFirstRequest() {
        assertFails(() -> open(Map.of(), ""), 3, "Missing GENESYS_CLIENT_ID or GENESYS_CLIENT_SECRET");
    }

    @Test
    void invalidAddressIsReportedBeforeMissingCredentials() {
        assertFails(() -> open(Map.of(), "--org-url https://a --region eu-west-1"), 2, "cannot be combined");
    }

    @Test
    void plainHttpToAnotherMachineIsRefusedUnlessAllowed() {
        Map<String, String> variables = Map.of("GENESYS_CLIENT_ID", "an-id", "GENESYS_CLIENT_SECRET", "a-secret");

        assertFails(
                () -> open(variables, "--org-url http://host.example"),
                3,
                "plain http to host host.example is refused");
        open(variables, "--org-url http://host.example --insecure-http").close();
    }
}
