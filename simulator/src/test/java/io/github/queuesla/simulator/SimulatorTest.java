package io.github.queuesla.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final TestClock CLOCK = new TestClock("2026-01-01T00:00:00Z");

    @Test
    void theEnvironmentIsAllAClientNeeds() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(CLOCK)
                .withOrganisation(OrganisationOptions.defaults().withQueues(50)))) {
            Map<String, String> environment = simulator.environment();
            assertThat(environment.keySet())
                    .containsExactly(
                            "GENESYS_CLIENT_ID",
                            "GENESYS_CLIENT_SECRET",
                            "GENESYS_ORG_URL",
                            "GENESYS_QUEUE_IDS",
                            "GENESYS_START_DATE",
                            "GENESYS_END_DATE");
            assertThat(environment)
                    .containsEntry("GENESYS_ORG_URL", simulator.baseUri().toString())
                    .containsEntry("GENESYS_CLIENT_ID", simulator.clientId())
                    .containsEntry("GENESYS_CLIENT_SECRET", simulator.clientSecret());
            String ids = environment.getOrDefault("GENESYS_QUEUE_IDS", "");
            assertThat(List.of(ids.split(",")))
                    .hasSize(20)
                    .contains(
                            simulator.organisation().slowQueue().id(),
                            simulator.organisation().idleQueue().id());
        }
    }

    @Test
    void severalClientsHaveARateBudgetEach() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(CLOCK).withClients(3))) {
            assertThat(simulator.clients()).hasSize(3).doesNotHaveDuplicates();
            assertThat(simulator
                            .environment()
                            .getOrDefault("GENESYS_CLIENT_ID", "")
                            .split(","))
                    .hasSize(3);
        }
    }

    @Test
    void equalOptionsGiveEqualCredentials() throws IOException {
        try (Simulator one = Simulator.start(SimulatorOptions.of(CLOCK));
                Simulator other = Simulator.start(SimulatorOptions.of(CLOCK))) {
            assertThat(one.clients()).isEqualTo(other.clients());
            assertThat(one.baseUri()).isNotEqualTo(other.baseUri());
        }
    }

    @Test
    void impossibleOptionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatorOptions.of(CLOCK).withPort(65_536));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatorOptions.of(CLOCK).withClients(0));
    }
}
