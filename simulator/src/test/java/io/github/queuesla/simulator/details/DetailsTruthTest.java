package io.github.queuesla.simulator.details;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DetailsTruthTest {

    private static final Instant START = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-05-03T00:00:00Z");

    private static SimulatorOptions options(String now) {
        return SimulatorOptions.of(new TestClock(now))
                .withOrganisation(OrganisationOptions.defaults().withUnresolved(0.3));
    }

    @Test
    void eventsOfConversationsAreTheEventsOfContacts() throws IOException {
        try (Simulator simulator = Simulator.start(options("2026-01-01T00:00:00Z"))) {
            List<JsonNode> conversations = new JobClient(simulator).conversations(START, END);
            assertThat(events(conversations, START, END))
                    .hasSizeGreaterThan(5_000)
                    .isEqualTo(truth(simulator.organisation(), START, END));
        }
    }

    @Test
    void whatHasNotHappenedYetIsNotThere() throws IOException {
        Instant now = Instant.parse("2024-05-02T11:17:33Z");
        try (Simulator simulator = Simulator.start(options(now.toString()))) {
            List<JsonNode> conversations = new JobClient(simulator).conversations(START, END);
            assertThat(events(conversations, START, END)).isEqualTo(truth(simulator.organisation(), START, now));
            assertThat(conversations).anyMatch(conversation -> !conversation.has("conversationEnd"));
            assertThat(conversations.toString()).doesNotContain("2024-05-02T12").doesNotContain("2024-05-03");
        }
    }

    private static Map<Event, Long> events(List<JsonNode> conversations, Instant start, Instant end) {
        return counted(
                conversations.stream().flatMap(one -> Event.read(one).stream()).toList(), start, end);
    }

    private static Map<Event, Long> truth(Organisation organisation, Instant start, Instant end) {
        return counted(
                organisation.queues().stream()
                        .flatMap(queue -> organisation.contacts(queue.id(), start, end).stream())
                        .flatMap(contact -> Event.of(contact).stream())
                        .toList(),
                start,
                end);
    }

    private static Map<Event, Long> counted(List<Event> events, Instant start, Instant end) {
        return events.stream()
                .filter(event -> !event.at().isBefore(start) && event.at().isBefore(end))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
