package io.github.queuesla.e2e.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.live.Observations;
import io.github.queuesla.core.live.QueueWaiting;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.e2e.PlatformClient;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.testkit.FakeTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The client's waiting contacts are the raw contacts of the pretend organisation that have no end yet. */
class WaitingTruthTest {

    private static final Instant NOW = Instant.parse("2024-03-05T10:57:23.250Z");
    private static final int QUEUES = 250;

    private final FakeTime time = FakeTime.startingAt(NOW);

    private Simulator start(Behaviour behaviour) throws IOException {
        return Simulator.start(SimulatorOptions.of(time)
                .withOrganisation(OrganisationOptions.defaults().withQueues(QUEUES))
                .withBehaviour(behaviour));
    }

    private Observations observed(Simulator simulator) throws Exception {
        List<QueueId> queues = simulator.organisation().queues().stream()
                .map(queue -> new QueueId(queue.id()))
                .toList();
        try (GenesysCloud cloud = PlatformClient.of(simulator, time)) {
            return cloud.observations(time).observe(queues);
        }
    }

    private static Map<String, List<Instant>> listed(Observations observations) {
        Map<String, List<Instant>> listed = new TreeMap<>();
        for (QueueWaiting waiting : observations.waiting()) {
            if (waiting.waiting() > 0) {
                listed.put(
                        waiting.queue().value() + " "
                                + waiting.medium().orElseThrow().name(),
                        waiting.since());
            }
        }
        return listed;
    }

    private static Map<String, List<Instant>> truth(Organisation organisation) {
        Map<String, List<Instant>> truth = new TreeMap<>();
        for (Queue queue : organisation.queues()) {
            organisation.contacts(queue.id(), NOW.minus(Duration.ofDays(2)), NOW).stream()
                    .filter(contact -> !contact.ended().isBefore(NOW))
                    .forEach(contact -> truth.merge(
                            queue.id() + " " + contact.mediaType().code(),
                            List.of(contact.offered()),
                            WaitingTruthTest::joined));
        }
        return truth;
    }

    private static List<Instant> joined(List<Instant> some, List<Instant> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }

    @Test
    void everyWaitingContactIsSeenInBlocksOfQueues() throws Exception {
        try (Simulator simulator = start(Behaviour.faultless())) {
            Observations observations = observed(simulator);
            assertThat(observations.gaps()).isEmpty();
            assertThat(listed(observations)).hasSizeGreaterThan(20).isEqualTo(truth(simulator.organisation()));
            assertThat(simulator.requests().all())
                    .filteredOn(request -> request.path().endsWith("/observations/query"))
                    .hasSize(3);
        }
    }

    @Test
    void oldestContactOfATruncatedListStays() throws Exception {
        try (Simulator simulator = start(Behaviour.builder().maxObserved(100, 2).build())) {
            Map<String, List<Instant>> truth = truth(simulator.organisation());
            Observations observations = observed(simulator);
            assertThat(observations.waiting()).anyMatch(QueueWaiting::isCut);
            listed(observations).forEach((subject, since) -> {
                List<Instant> all = truth.getOrDefault(subject, List.of());
                assertThat(since).first().isEqualTo(all.get(0));
            });
            assertThat(observations.waiting().stream()
                            .mapToLong(QueueWaiting::waiting)
                            .sum())
                    .isEqualTo(truth.values().stream().mapToLong(List::size).sum());
        }
    }

    @Test
    void missingPermissionLeavesEveryQueueUnknown() throws Exception {
        Behaviour forbidden = Behaviour.builder()
                .availability(PlatformApi.OBSERVATIONS, Availability.FORBIDDEN)
                .build();
        try (Simulator simulator = start(forbidden)) {
            Observations observations = observed(simulator);
            assertThat(observations.waiting()).isEmpty();
            assertThat(observations.reason(List.of(
                            new QueueId(simulator.organisation().queues().get(0).id()))))
                    .isPresent();
        }
    }
}
