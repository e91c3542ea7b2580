package io.github.queuesla.simulator.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.behaviour.Behaviour;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final Instant SET = Instant.parse("2026-11-29T03:00:00Z");
    private static final Instant MORNING = Instant.parse("2024-03-05T09:00:00Z");
    private static final String OFFERED_TODAY = """
            {"interval": "2024-03-05T00:00:00Z/2024-03-06T00:00:00Z", "metrics": ["nOffered"]}
            """;

    private final TestClock outside = new TestClock(SET.toString());

    private Simulator start(Pace pace) throws IOException {
        return Simulator.start(SimulatorOptions.of(outside)
                .withOrganisation(OrganisationOptions.defaults().withPace(pace))
                .withBehaviour(
                        Behaviour.builder().tokenLife(Duration.ofMinutes(10)).build()));
    }

    private static String offeredToday(Client client) {
        return client.post(Client.AGGREGATES, OFFERED_TODAY)
                .json()
                .at("/results")
                .toString();
    }

    @Test
    void anHourPassesInAMinute() throws IOException {
        String hourLater;
        try (Simulator simulator = start(new Pace(SET, MORNING.plus(Duration.ofHours(1)), 1))) {
            hourLater = offeredToday(new Client(simulator));
        }
        try (Simulator simulator = start(new Pace(SET, MORNING, 60))) {
            Client client = new Client(simulator);
            assertThat(simulator.clock().instant()).isEqualTo(MORNING);
            assertThat(offeredToday(client)).isNotEqualTo("[]").isNotEqualTo(hourLater);
            outside.pass(Duration.ofMinutes(1));
            assertThat(simulator.clock().instant()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
            assertThat(offeredToday(client)).isEqualTo(hourLater);
        }
    }

    @Test
    void detailsAreCompleteUpToTheTimeOfTheOrganisation() throws IOException {
        try (Simulator simulator = start(new Pace(SET, MORNING, 60))) {
            outside.pass(Duration.ofSeconds(10));
            assertThat(new Client(simulator)
                            .get(Client.DETAILS_JOBS + "/availability")
                            .json()
                            .at("/dataAvailabilityDate")
                            .stringValue())
                    .isEqualTo("2024-03-05T09:10:00.000Z");
        }
    }

    @Test
    void tokensLiveByTheClockOutside() throws IOException {
        try (Simulator simulator = start(new Pace(SET, MORNING, 60))) {
            Client client = new Client(simulator);
            outside.pass(Duration.ofMinutes(9));
            assertThat(client.get(Client.QUEUES).status()).isEqualTo(200);
            outside.pass(Duration.ofMinutes(1));
            assertThat(client.get(Client.QUEUES).status()).isEqualTo(401);
        }
    }

    @Test
    void timeIsThatOutsideByDefault() throws IOException {
        try (Simulator simulator = start(Pace.REAL)) {
            outside.pass(Duration.ofMillis(1_234));
            assertThat(simulator.clock().instant()).isEqualTo(outside.instant());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3_601})
    void speedsOutOfRangeAreRefused(int speed) {
        assertThatThrownBy(() -> new Pace(SET, MORNING, speed)).hasMessageContaining("the speed must be 1 to 3600");
    }
}
