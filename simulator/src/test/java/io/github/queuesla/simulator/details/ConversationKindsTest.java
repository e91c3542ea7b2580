package io.github.queuesla.simulator.details;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConversationKindsTest {

    private static final Instant START = Instant.parse("2024-05-13T00:00:00Z");
    private static final Instant END = Instant.parse("2024-05-15T00:00:00Z");

    private static Simulator simulator;
    private static List<JsonNode> conversations;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(new TestClock("2026-01-01T00:00:00Z"))
                .withOrganisation(OrganisationOptions.defaults()
                        .withQueues(30)
                        .withUnresolved(0.5)
                        .withConversations(ConversationShares.MANY)));
        conversations = new JobClient(simulator).conversations(START, END);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static Stream<JsonNode> sessions(JsonNode conversation, String purpose) {
        return StreamSupport.stream(conversation.at("/participants").spliterator(), false)
                .filter(participant -> participant.at("/purpose").stringValue().equals(purpose))
                .flatMap(participant ->
                        StreamSupport.stream(participant.at("/sessions").spliterator(), false));
    }

    private static List<String> queues(JsonNode conversation) {
        return Event.read(conversation).stream()
                .filter(event -> event.name().equals("nOffered"))
                .map(Event::queueId)
                .toList();
    }

    private static Instant time(JsonNode json, String name) {
        return Instant.parse(json.at("/" + name).stringValue());
    }

    private static void assertSome(Predicate<JsonNode> kind) {
        assertThat(conversations.stream().filter(kind).count()).isGreaterThan(5);
    }

    @Test
    void someAreTransferredToAnotherQueue() {
        assertSome(one -> one.toString().contains("nBlindTransferred") && new HashSet<>(queues(one)).size() > 1);
    }

    @Test
    void someAreOfferedToTheSameQueueAgain() {
        assertSome(one -> new HashSet<>(queues(one)).size() < queues(one).size());
    }

    @Test
    void someHaveOneSessionForTwoQueues() {
        assertSome(one -> sessions(one, "acd")
                .anyMatch(
                        session -> StreamSupport.stream(session.at("/segments").spliterator(), false)
                                        .map(segment -> segment.at("/queueId").stringValue())
                                        .distinct()
                                        .count()
                                > 1));
    }

    @Test
    void secondAgentsInConferencesTalkWithoutAnOfferOrAnAnswer() {
        Stream<JsonNode> conferences = conversations.stream()
                .flatMap(one -> sessions(one, "agent"))
                .filter(session -> session.at("/segments/0/conference").booleanValue());
        List<JsonNode> some = conferences.toList();
        assertThat(some).hasSizeGreaterThan(20);
        assertThat(some.toString()).contains("tTalk").doesNotContain("nOffered").doesNotContain("tAnswered");
    }

    @Test
    void someLegsOfConferencesStayOpenForWeeks() {
        assertSome(one -> one.has("conversationEnd")
                && Duration.between(time(one, "conversationStart"), time(one, "conversationEnd"))
                                .toDays()
                        > 20
                && queues(one).size() == 1);
    }

    @Test
    void someGoOnAfterMidnightAndSomeAfterWeeks() {
        assertSome(one ->
                offers(one).anyMatch(at -> at.isBefore(START)) && offers(one).anyMatch(at -> !at.isBefore(START)));
        assertSome(one -> offers(one).anyMatch(at -> at.isBefore(START.minus(Duration.ofDays(6))))
                && offers(one).anyMatch(at -> !at.isBefore(START)));
    }

    private static Stream<Instant> offers(JsonNode conversation) {
        return Event.read(conversation).stream()
                .filter(event -> event.name().equals("nOffered"))
                .map(Event::at);
    }

    @Test
    void someNeverEnd() {
        assertSome(one -> !one.has("conversationEnd"));
    }

    @Test
    void callbacksHaveAnOutcomeOrOnlyAWait() {
        Predicate<JsonNode> callback = one -> one.toString().contains("\"mediaType\":\"callback\"");
        assertSome(callback.and(one -> one.toString().contains("tAnswered")));
        assertSome(callback.and(
                one -> one.toString().contains("tWait") && !one.toString().contains("tAnswered")));
        assertSome(one -> one.toString().contains("\"mediaType\":\"message\""));
    }

    @Test
    void customersSegmentsNameAQueueToo() {
        assertThat(conversations)
                .allMatch(one -> sessions(one, "customer")
                        .anyMatch(session -> session.at("/segments/1").has("queueId")));
    }

    @Test
    void visitsFollowEachOtherInTime() {
        assertThat(conversations).allSatisfy(one -> {
            List<Instant> offers = new ArrayList<>(offers(one).toList());
            assertThat(offers).isSorted().doesNotHaveDuplicates();
        });
    }

    @Test
    void someObjectsSayLastWhatTheyAre() {
        assertSome(one -> one.propertyNames().iterator().next().equals("participants"));
        assertSome(one -> sessions(one, "acd")
                .anyMatch(session -> session.propertyNames().iterator().next().equals("metrics")));
    }
}
