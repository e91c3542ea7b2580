package io.github.queuesla.genesys.conversation;

import static io.github.queuesla.genesys.conversation.Read.SALES;
import static io.github.queuesla.genesys.conversation.Read.SUPPORT;
import static io.github.queuesla.genesys.conversation.Read.conversation;
import static io.github.queuesla.genesys.conversation.Read.events;
import static io.github.queuesla.genesys.conversation.Read.example;
import static io.github.queuesla.genesys.conversation.Read.metric;
import static io.github.queuesla.genesys.conversation.Read.participant;
import static io.github.queuesla.genesys.conversation.Read.putAside;
import static io.github.queuesla.genesys.conversation.Read.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.MediaType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationReaderTest {

    @Test
    void answeredContactIsAnOfferAndAnAnswerOfOneVisit() {
        assertThat(events(example("answered")))
                .containsExactly(
                        "1 offered 08:15:20.250 Sales voice",
                        "1 answered 08:15:37.680 17432 ms Sales voice offered 08:15:20.250");
        QueueEvent answer =
                Read.pageOf(example("answered")).conversations().get(0).events().get(1);
        assertThat(answer.direction()).contains("inbound");
        assertThat(answer.conversationId()).isEqualTo("0d8a6f52-1c1b-4a53-9a36-2f1f5a0c1a01");
    }

    @Test
    void abandonedContactIsAnOfferAndAnAbandonOfOneVisit() {
        assertThat(events(example("abandoned")))
                .containsExactly(
                        "1 offered 08:20:10.350 Sales voice",
                        "1 abandoned 08:20:19.600 9250 ms Sales voice offered 08:20:10.350");
    }

    @Test
    void transferredContactVisitsTwoQueues() {
        assertThat(events(example("transferred")))
                .containsExactly(
                        "1 offered 09:00:05 Sales voice",
                        "1 answered 09:00:11.118 6120 ms Sales voice offered 09:00:05",
                        "2 offered 09:02:00.100 Support voice",
                        "2 answered 09:02:21.900 21805 ms Support voice offered 09:02:00.100");
    }

    @Test
    void contactThatFlowsOutIsAnOfferAndAFlowOut() {
        assertThat(events(example("flow-out")))
                .containsExactly(
                        "1 offered 10:00:10 Sales voice", "1 flow_out 10:01:40 90000 ms Sales voice offered 10:00:10");
    }

    @Test
    void callbackThatNobodyTookHasNoOutcome() {
        // As a platform really answered: 59 days of waiting, and neither an answer nor an abandon.
        String callback = conversation(participant(
                "acd",
                metric("nOffered", 1, "10:00:00.000")
                        + ",{\"name\":\"tAcd\",\"value\":5097600919,\"emitDate\":\"2024-06-29T10:00:00.919Z\"}",
                "{\"queueId\":\"" + SALES + "\",\"segmentStart\":\"2024-05-01T10:00:00.000Z\","
                        + "\"segmentEnd\":\"2024-06-29T10:00:00.919Z\",\"disconnectType\":\"peer\"}"));
        assertThat(events(callback)).containsExactly("1 offered 10:00:00 Sales voice");
        assertThat(putAside(callback)).isEmpty();
    }

    @Test
    void conversationThatWasLeftOpenForMonthsCountsAtTheTimesOfItsMetrics() {
        String open = example("answered").replace("2024-05-01T08:18:52.500Z", "2024-07-30T08:18:52.500Z");
        assertThat(events(open)).isEqualTo(events(example("answered")));
        assertThat(events(open.replaceFirst("\"conversationEnd\": \"[^\"]*\",", "")))
                .isEqualTo(events(example("answered")));
    }

    @Test
    void sameQueueMayBeVisitedTwice() {
        assertThat(events(conversation(
                        participant(
                                "acd", metric("nOffered", 1, "10:00:00.000"), segment(SALES, "10:00:00", "10:00:10")),
                        participant(
                                "agent",
                                metric("tAnswered", 10_000, "10:00:09.998"),
                                segment(SALES, "10:00:08", "10:05:00")),
                        participant(
                                "acd",
                                metric("nOffered", 1, "10:05:00.000") + "," + metric("tAbandon", 7_000, "10:05:07.000"),
                                segment(SALES, "10:05:00", "10:05:07")))))
                .containsExactly(
                        "1 offered 10:00:00 Sales voice",
                        "1 answered 10:00:09.998 10000 ms Sales voice offered 10:00:00",
                        "2 offered 10:05:00 Sales voice",
                        "2 abandoned 10:05:07 7000 ms Sales voice offered 10:05:00");
    }

    @Test
    void visitsThatOverlapKeepTheOffersNearestToWhereTheirWaitsBegan() {
        assertThat(events(conversation(
                        participant(
                                "acd", metric("nOffered", 1, "10:00:00.000"), segment(SALES, "10:00:00", "10:00:30")),
                        participant(
                                "acd", metric("nOffered", 1, "10:00:05.000"), segment(SALES, "10:00:05", "10:00:20")),
                        participant(
                                "agent",
                                metric("tAnswered", 15_000, "10:00:20.000"),
                                segment(SALES, "10:00:18", "10:05:00")),
                        participant(
                                "agent",
                                metric("tAnswered", 30_000, "10:00:30.000"),
                                segment(SALES, "10:00:28", "10:05:00")))))
                .containsExactly(
                        "1 offered 10:00:00 Sales voice",
                        "2 offered 10:00:05 Sales voice",
                        "2 answered 10:00:20 15000 ms Sales voice offered 10:00:05",
                        "1 answered 10:00:30 30000 ms Sales voice offered 10:00:00");
    }

    @Test
    void offerBelongsToOneOutcomeOnly() {
        assertThat(events(conversation(
                        participant(
                                "acd", metric("nOffered", 1, "10:00:00.000"), segment(SALES, "10:00:00", "10:00:10")),
                        participant(
                                "agent",
                                metric("tAnswered", 3_000, "10:00:03.000"),
                                segment(SALES, "10:00:00", "10:05:00")),
                        participant(
                                "agent",
                                metric("tAnswered", 9_000, "10:00:09.000"),
                                segment(SALES, "10:00:00", "10:05:00")))))
                .containsExactly(
                        "1 offered 10:00:00 Sales voice",
                        "1 answered 10:00:03 3000 ms Sales voice offered 10:00:00",
                        "2 answered 10:00:09 9000 ms Sales voice never offered");
    }

    @Test
    void outcomeWithoutAnOfferIsAVisitOfItsOwn() {
        assertThat(events(conversation(participant(
                        "agent", metric("tAnswered", 3_000, "10:00:03.000"), segment(SALES, "10:00:00", "10:05:00")))))
                .containsExactly("1 answered 10:00:03 3000 ms Sales voice never offered");
    }

    @Test
    void offerOfAnotherQueueOrAfterTheOutcomeDoesNotMatch() {
        assertThat(events(conversation(
                        participant(
                                "acd", metric("nOffered", 1, "10:00:00.000"), segment(SUPPORT, "10:00:00", "10:00:10")),
                        participant(
                                "agent",
                                metric("tAnswered", 3_000, "10:00:03.000"),
                                segment(SALES, "10:00:00", "10:05:00")),
                        participant(
                                "acd", metric("nOffered", 1, "10:00:03.001"), segment(SALES, "10:00:03", "10:00:10")))))
                .containsExactly(
                        "1 offered 10:00:00 Support voice",
                        "2 answered 10:00:03 3000 ms Sales voice never offered",
                        "3 offered 10:00:03.001 Sales voice");
    }

    @Test
    void sessionWithSeveralQueuesTakesTheQueueOfTheSegmentThatHoldsTheTime() {
        String session = participant(
                "acd",
                String.join(
                        ",",
                        metric("nOffered", 1, "10:00:00.000"),
                        metric("tFlowOut", 60_000, "10:01:00.000"),
                        metric("nOffered", 1, "10:01:00.000"),
                        metric("tAbandon", 5_000, "10:01:05.000")),
                segment(SALES, "10:00:00", "10:01:00") + "," + segment(SUPPORT, "10:01:00", "10:01:05"));
        assertThat(events(conversation(session)))
                .containsExactly(
                        "1 offered 10:00:00 Sales voice",
                        "2 offered 10:01:00 Support voice",
                        "1 flow_out 10:01:00 60000 ms Sales voice offered 10:00:00",
                        "2 abandoned 10:01:05 5000 ms Support voice offered 10:01:00");
    }

    @Test
    void metricBetweenTheSegmentsOfSeveralQueuesIsPutAside() {
        String session = participant(
                "acd",
                metric("nOffered", 1, "10:00:00.000") + "," + metric("tAbandon", 5_000, "10:30:00.000"),
                segment(SALES, "10:00:00", "10:01:00") + "," + segment(SUPPORT, "10:01:00", "10:01:05"));
        assertThat(events(conversation(session))).containsExactly("1 offered 10:00:00 Sales voice");
        assertThat(putAside(conversation(session)))
                .containsExactly("tAbandon of 2024-05-01T10:30:00Z: its session names several queues, and no segment of"
                        + " one of them holds that time");
    }

    @Test
    void abandonOnTheSessionsOfQueueAndCustomerCountsOnceAndForTheQueuesOwn() {
        String both = conversation(
                participant(
                        "customer",
                        metric("tAbandon", 9_000, "10:00:09.010"),
                        segment(SUPPORT, "09:59:00", "10:00:09")),
                participant(
                        "acd",
                        metric("nOffered", 1, "10:00:00.000") + "," + metric("tAbandon", 9_000, "10:00:09.000"),
                        segment(SALES, "10:00:00", "10:00:09")));
        assertThat(events(both))
                .containsExactly(
                        "1 offered 10:00:00 Sales voice", "1 abandoned 10:00:09 9000 ms Sales voice offered 10:00:00");
    }

    @Test
    void abandonOnTheSessionOfTheCustomerAloneCounts() {
        assertThat(events(conversation(
                        participant(
                                "customer",
                                metric("tAbandon", 9_000, "10:00:09.000"),
                                segment(SALES, "09:59:00", "10:00:09")),
                        participant(
                                "acd", metric("nOffered", 1, "10:00:00.000"), segment(SALES, "10:00:00", "10:00:09")))))
                .containsExactly(
                        "1 offered 10:00:00 Sales voice", "1 abandoned 10:00:09 9000 ms Sales voice offered 10:00:00");
    }

    @Test
    void metricsOfASessionWithoutAQueueAreNoQueueEvents() {
        String ivr = participant("ivr", metric("tFlowOut", 9_000, "10:00:09.000"), "{\"segmentType\":\"ivr\"}");
        assertThat(events(conversation(ivr))).isEmpty();
        assertThat(putAside(conversation(ivr))).isEmpty();
    }

    @Test
    void conversationWithoutQueueEventsIsReceivedAllTheSame() {
        assertThat(Read.pageOf("{\"conversationId\":\"c1\"}").conversations())
                .containsExactly(new ConversationPage.Conversation("c1", List.of()));
    }

    @Test
    void sessionWithoutAMediumIsOfUnknownMedium() {
        String session = participant(
                        "acd", metric("nOffered", 1, "10:00:00.000"), segment(SALES, "10:00:00", "10:01:00"))
                .replace("\"mediaType\":\"voice\",\"direction\":\"inbound\",", "");
        QueueEvent offer = Read.pageOf(conversation(session))
                .conversations()
                .get(0)
                .events()
                .get(0);
        assertThat(offer.media()).isEqualTo(new MediaType("unknown"));
        assertThat(offer.direction()).isEqualTo(Optional.empty());
    }

    @Test
    void unknownValuesAreTakenAsTheyAre() {
        String session = participant(
                        "hologram", metric("nOffered", 1, "10:00:00.000"), segment(SALES, "10:00:00", "10:01:00"))
                .replace("\"voice\"", "\"telepathy\"");
        assertThat(events(conversation(session))).containsExactly("1 offered 10:00:00 Sales telepathy");
    }
}
