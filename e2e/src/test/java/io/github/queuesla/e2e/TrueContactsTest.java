package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.testkit.FakeTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The events of a month, read from details jobs, are those of the raw contacts. */
class TrueContactsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<LocalDate> MONTH =
            FIRST.datesUntil(FIRST.plusMonths(1)).toList();

    /** Keeps the events of each day that was received whole, as a receiver should. */
    private static final class Received implements DayReceiver {
        private final Map<LocalDate, Map<String, List<QueueEvent>>> open = new HashMap<>();
        private final Map<LocalDate, Map<String, List<QueueEvent>>> complete = new HashMap<>();
        private final List<Failure> failures = new ArrayList<>();
        private int begun;
        private int putAside;

        @Override
        public void begin(LocalDate day) {
            begun++;
            open.put(day, new HashMap<>());
        }

        @Override
        public void conversation(LocalDate day, String conversationId, List<QueueEvent> events) {
            Objects.requireNonNull(open.get(day)).put(conversationId, events);
        }

        @Override
        public void putAside(LocalDate day, PutAside item) {
            putAside++;
        }

        @Override
        public void complete(LocalDate day, DayProvenance provenance) {
            complete.put(day, Objects.requireNonNull(open.remove(day)));
        }

        @Override
        public void failed(LocalDate day, Failure failure) {
            failures.add(failure);
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            complete.forEach((day, conversations) -> conversations.values().stream()
                    .flatMap(List::stream)
                    .filter(event ->
                            event.time().atOffset(ZoneOffset.UTC).toLocalDate().equals(day))
                    .forEach(event -> lines.add(line(event))));
            return lines.stream().sorted().toList();
        }
    }

    private static String line(QueueEvent event) {
        String wait =
                event.waitMillis().isPresent() ? " waited " + event.waitMillis().getAsLong() : "";
        return event.time() + " " + event.type() + " " + event.queue() + " " + event.media() + " offered "
                + event.offered().orElseThrow() + wait;
    }

    private static String line(String type, Instant time, Contact contact) {
        return time + " " + type + " " + contact.queueId() + " "
                + contact.mediaType().code() + " offered " + contact.offered();
    }

    private static List<String> truth(Simulator simulator) {
        Instant start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = FIRST.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<String> lines = new ArrayList<>();
        simulator.organisation().queues().stream()
                .flatMap(queue -> simulator.organisation().contacts(queue.id(), start, end).stream())
                .forEach(contact -> {
                    if (contact.offeredIn(start, end)) {
                        lines.add(line("OFFERED", contact.offered(), contact));
                    }
                    if (contact.endedIn(start, end) && contact.outcome() != Outcome.NONE) {
                        String type = contact.outcome() == Outcome.FLOWED_OUT
                                ? "FLOW_OUT"
                                : contact.outcome().name();
                        lines.add(line(type, contact.ended(), contact) + " waited " + contact.waitMillis());
                    }
                });
        return lines.stream().sorted().toList();
    }

    private static Received read(Simulator simulator, FakeTime time) throws CountSourceException {
        Received received = new Received();
        try (GenesysCloud cloud = PlatformClient.of(simulator, time)) {
            assertThat(cloud.contacts().organisation().id()).isPresent();
            assertThat(cloud.contacts().availableUntil()).isAfter(Instant.parse("2024-02-01T00:00:00Z"));
            cloud.contacts().read(MONTH, received);
        }
        return received;
    }

    private static SimulatorOptions options(FakeTime time) {
        return SimulatorOptions.of(time)
                .withOrganisation(OrganisationOptions.defaults().withVolume(0.4).withUnresolved(0.05));
    }

    @Test
    void eventsOfAMonthAreThoseOfTheContacts() throws IOException, CountSourceException {
        FakeTime time = FakeTime.startingAt(Command.NOW);
        try (Simulator simulator = Simulator.start(options(time))) {
            Received received = read(simulator, time);
            assertThat(received.failures).isEmpty();
            assertThat(received.putAside).isZero();
            assertThat(received.lines()).hasSizeGreaterThan(10_000).isEqualTo(truth(simulator));
        }
    }

    @Test
    void failedJobsRepeatedPagesAndBadConversationsChangeNothing() throws IOException, CountSourceException {
        JobBehaviour jobs = JobBehaviour.builder()
                .polls(2)
                .failing(1)
                .cancelled(1)
                .unknownStates()
                .atOnce(3)
                .repeatedPages(0.3)
                .malformed(0.01)
                .build();
        FakeTime time = FakeTime.startingAt(Command.NOW);
        try (Simulator simulator = Simulator.start(options(time)
                .withBehaviour(Behaviour.builder().jobs(jobs).throttled(0.05).build()))) {
            Received received = read(simulator, time);
            assertThat(received.failures).isEmpty();
            assertThat(received.begun).isEqualTo(3 * MONTH.size());
            assertThat(received.putAside).isPositive();
            assertThat(received.lines()).isEqualTo(truth(simulator));
        }
    }
}
