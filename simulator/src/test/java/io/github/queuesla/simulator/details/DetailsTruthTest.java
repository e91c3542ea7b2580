package io.github.queuesla.simulator.details;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DetailsTruthTest {

    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2024-06-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final TestClock clock = new TestClock("2024-05-01T00:00:00Z");

    private Simulator start(OrganisationOptions organisation) throws IOException {
        return Simulator.start(SimulatorOptions.of(clock).withOrganisation(organisation.withUnresolved(0.3)));
    }

    private Simulator everything() throws IOException {
        return start(OrganisationOptions.defaults()
                .withVolume(0.3)
                .withConversations(ConversationShares.MANY)
                .withRevisions(RevisionShares.each(0.04)));
    }

    private void passUntil(String moment) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    /** One job a day, as a client asks that keeps days; each conversation once. */
    private static Map<Instant, Collection<JsonNode>> month(Simulator simulator) {
        JobClient jobs = new JobClient(simulator);
        Map<Instant, Collection<JsonNode>> days = new LinkedHashMap<>();
        for (Instant day = MAY; day.isBefore(JUNE); day = day.plus(DAY)) {
            Map<String, JsonNode> conversations = new LinkedHashMap<>();
            List<JsonNode> listed = jobs.conversations(day, day.plus(DAY));
            listed.forEach(one -> conversations.put(one.at("/conversationId").asString("none"), one));
            if (simulator.behaviour().equals(Behaviour.faultless())) {
                assertThat(listed).hasSameSizeAs(conversations.values());
            }
            days.put(day, conversations.values());
        }
        return days;
    }

    private static List<Event> events(Collection<JsonNode> conversations, Instant start, Instant end) {
        return conversations.stream()
                .flatMap(one -> Event.read(one).stream())
                .filter(event -> event.isIn(start, end))
                .toList();
    }

    private static List<Event> truth(Organisation organisation, Instant start, Instant end, AsOf asOf) {
        return organisation.queues().stream()
                .flatMap(queue -> organisation.asOf(asOf).contacts(queue.id(), start, end).stream())
                .flatMap(contact -> Event.of(contact).stream())
                .filter(event -> event.isIn(start, end) && event.at().toEpochMilli() < asOf.at())
                .toList();
    }

    private static Map<Event, Long> counted(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static void assertTrue(Simulator simulator, Map<Instant, Collection<JsonNode>> days, AsOf asOf) {
        days.forEach((day, conversations) -> assertThat(counted(events(conversations, day, day.plus(DAY))))
                .as(day.toString())
                .isEqualTo(counted(truth(simulator.organisation(), day, day.plus(DAY), asOf))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2024-06-01T00:00:00Z", "2024-05-29T11:17:33Z"})
    void everyDayOfAMonthHoldsItsEventsToTheContact(String now) throws IOException {
        passUntil(now);
        try (Simulator simulator = everything()) {
            simulator.setBehaviour(Behaviour.builder()
                    .jobs(JobBehaviour.builder()
                            .repeatedPages(0.3)
                            .malformed(0.05)
                            .echoedAbandons(0.5)
                            .build())
                    .build());
            assertTrue(simulator, month(simulator), AsOf.at(clock.instant()));
        }
    }

    @Test
    void defaultOrganisationHasLongConversationsAndTheSameEvents() throws IOException {
        passUntil("2026-01-01T00:00:00Z");
        try (Simulator simulator = start(OrganisationOptions.defaults().withVolume(0.3))) {
            Map<Instant, Collection<JsonNode>> days = month(simulator);
            assertTrue(simulator, days, AsOf.THE_END);
            assertThat(days.values().stream().flatMap(Collection::stream))
                    .anyMatch(one -> Event.read(one).stream()
                                    .filter(event -> event.name().equals("nOffered"))
                                    .count()
                            > 2);
        }
    }

    @Test
    void conversationIsFoundOnEveryDayOnWhichItIsActive() throws IOException {
        passUntil("2026-01-01T00:00:00Z");
        try (Simulator simulator = everything()) {
            Map<Instant, Collection<JsonNode>> days = month(simulator);
            Map<String, List<Instant>> found = new LinkedHashMap<>();
            Map<String, List<Instant>> expected = new LinkedHashMap<>();
            days.forEach((day, conversations) -> {
                for (JsonNode one : conversations) {
                    if (one.has("conversationEnd")) {
                        String id = one.at("/conversationId").stringValue();
                        found.computeIfAbsent(id, key -> new ArrayList<>()).add(day);
                        expected.put(id, activeDays(one, days.keySet()));
                    }
                }
            });
            assertThat(found.keySet().stream()
                            .filter(id -> !Objects.equals(found.get(id), expected.get(id)))
                            .toList())
                    .isEmpty();
            assertThat(found.values().stream().filter(active -> active.size() > 14))
                    .isNotEmpty();
        }
    }

    private static List<Instant> activeDays(JsonNode conversation, Collection<Instant> days) {
        Instant start = Instant.parse(conversation.at("/conversationStart").stringValue());
        Instant end = Instant.parse(conversation.at("/conversationEnd").stringValue());
        return days.stream()
                .filter(day -> start.isBefore(day.plus(DAY)) && end.isAfter(day))
                .toList();
    }

    @Test
    void whatHasNotHappenedYetIsNotThere() throws IOException {
        passUntil("2024-05-02T11:17:33Z");
        try (Simulator simulator = start(OrganisationOptions.defaults())) {
            List<JsonNode> conversations = new JobClient(simulator).conversations(MAY, MAY.plus(DAY.multipliedBy(2)));
            assertThat(conversations).anyMatch(one -> !one.has("conversationEnd"));
            assertThat(conversations.toString()).doesNotContain("2024-05-02T12").doesNotContain("2024-05-03");
        }
    }

    @Test
    void pastChangesSoonAndAgainAfterWeeks() throws IOException {
        try (Simulator simulator = everything()) {
            List<List<Event>> seen = new ArrayList<>();
            for (String now : List.of(
                    "2024-05-02T00:00:00Z", "2024-05-03T12:00:00Z", "2024-05-05T00:00:00Z", "2024-06-20T00:00:00Z")) {
                passUntil(now);
                List<Event> events =
                        events(new JobClient(simulator).conversations(MAY, MAY.plus(DAY)), MAY, MAY.plus(DAY));
                assertThat(counted(events))
                        .isEqualTo(
                                counted(truth(simulator.organisation(), MAY, MAY.plus(DAY), AsOf.at(clock.instant()))));
                assertThat(AggregatesByDay.counts(simulator, MAY, MAY.plus(DAY)))
                        .isEqualTo(AggregatesByDay.counts(events));
                seen.add(events);
            }
            assertThat(seen.get(1))
                    .as("late contacts are there now")
                    .containsAll(seen.get(0))
                    .hasSizeGreaterThan(seen.get(0).size());
            assertThat(counted(seen.get(2)))
                    .as("some are corrected and some deleted")
                    .isNotEqualTo(counted(seen.get(1)));
            assertThat(counted(seen.get(3))).isNotEqualTo(counted(seen.get(2)));
        }
    }

    @Test
    void contactsBeyondTheRetentionAreForgotten() throws IOException {
        passUntil("2024-05-31T15:00:00Z");
        try (Simulator simulator = everything()) {
            simulator.setBehaviour(Behaviour.builder().retentionDays(14).build());
            AsOf asOf = AsOf.at(clock.instant()).keeping(14);
            Map<Instant, Collection<JsonNode>> days = month(simulator);
            assertTrue(simulator, days, asOf);
            Instant kept = Instant.parse("2024-05-17T00:00:00Z");
            assertThat(events(days.getOrDefault(kept.minus(DAY), List.of()), kept.minus(DAY), kept))
                    .isEmpty();
            assertThat(events(days.getOrDefault(kept, List.of()), kept, kept.plus(DAY)))
                    .isNotEmpty();
            assertThat(AggregatesByDay.counts(simulator, MAY, kept)).isEmpty();
        }
    }
}
