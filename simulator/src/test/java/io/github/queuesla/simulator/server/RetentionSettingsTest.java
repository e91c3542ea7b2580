package io.github.queuesla.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RetentionSettingsTest {

    private static final String PATH = "/api/v2/analytics/dataretention/settings";

    @Test
    void daysAreNullUntilTheyAreSet() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(new TestClock("2026-01-01T00:00:00Z")))) {
            Client client = new Client(simulator);
            assertThat(client.get(PATH).json().at("/retentionDays").isNull()).isTrue();
            simulator.setBehaviour(Behaviour.builder().retentionDays(365).build());
            assertThat(client.get(PATH).json().at("/retentionDays").intValue()).isEqualTo(365);
        }
    }

    @Test
    void settingsNeedTheirPermission() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(new TestClock("2026-01-01T00:00:00Z"))
                .withBehaviour(Behaviour.builder()
                        .availability(PlatformApi.DATA_RETENTION, Availability.FORBIDDEN)
                        .build()))) {
            assertThat(new Client(simulator).get(PATH).json().at("/message").stringValue())
                    .contains("analytics:dataRetention:view");
        }
    }
}
