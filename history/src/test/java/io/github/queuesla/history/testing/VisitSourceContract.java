package io.github.queuesla.history.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitHistory;
import io.github.queuesla.core.contact.VisitKey;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.engine.ReadingEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine must read of the visits in files of events. */
public abstract class VisitSourceContract {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
    private static final Instant NOON = Instant.parse("2024-01-10T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2024-01-11T00:00:00Z");
    private static final TimeRange DAY = new TimeRange(Instant.parse("2024-01-10T00:00:00Z"), MIDNIGHT);
    private static final TimeRange NEXT = new TimeRange(MIDNIGHT, Instant.parse("2024-01-12T00:00:00Z"));

    @TempDir
    private Path folder;

    private final List<QueueEvent> events = new ArrayList<>();
    private WrittenHistory history;

    /** For subclasses. */
    protected VisitSourceContract() {}

    /** An engine that writes files; it is closed after the test. */
    protected abstract HistoryEngine writer(Path temporary);

    /** The engine that reads visits. */
    protected abstract ReadingEngine reader(HistoryEngine writer);

    @BeforeEach
    void start() {
        history = new WrittenHistory(writer(folder), folder);
    }

    @AfterEach
    void stop() {
        history.close();
    }

    private VisitHistory source() {
        return history.source(reader(history.engine()), history.viewOfEvents(events, FIRST, FIRST.plusDays(1)));
    }

    private List<QueueVisit> visits(List<TimeRange> ranges, String... queues) throws CountSourceException {
        List<QueueVisit> visits = new ArrayList<>();
        List<QueueId> ids = List.of(queues).stream().map(QueueId::new).toList();
        source().visits(new VisitRequest(ids, ranges), visits::add);
        return visits;
    }

    /** A conversation that enters a queue. */
    private record Offer(String conversation, String queue, Instant time) {}

    private void offered(String conversation, String queue, Instant time) {
        add(EventType.OFFERED, new Offer(conversation, queue, time), OptionalLong.empty());
    }

    private void add(EventType type, Offer offer, OptionalLong wait) {
        events.add(new QueueEvent(
                type,
                offer.time().plusMillis(wait.orElse(0)),
                Optional.of(offer.time()),
                wait,
                new QueueId(offer.queue()),
                MediaType.VOICE,
                Optional.of("inbound"),
                offer.conversation(),
                1));
    }

    private void whole(EventType type, Offer offer, long wait) {
        add(EventType.OFFERED, offer, OptionalLong.empty());
        add(type, offer, OptionalLong.of(wait));
    }

    @Test
    void everyVisitComesOnceWithItsWait() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", NOON), 20_001);
        assertThat(visits(List.of(DAY), "q1"))
                .containsExactly(new QueueVisit(
                        "a",
                        1,
                        new QueueId("q1"),
                        MediaType.VOICE,
                        Optional.of(NOON),
                        Optional.of(Outcome.ANSWERED),
                        Optional.of(NOON.plusMillis(20_001)),
                        OptionalLong.of(20_001)));
    }

    @Test
    void visitsAreInOrderOfQueueAndTime() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q2", NOON), 5_000);
        whole(EventType.ABANDONED, new Offer("b", "q1", NOON), 9_000);
        whole(EventType.FLOW_OUT, new Offer("c", "q1", NOON), 8_000);
        offered("d", "q1", NOON.plusMillis(8_500));
        assertThat(visits(List.of(DAY), "q2", "q1"))
                .extracting(QueueVisit::conversationId)
                .containsExactly("c", "d", "b", "a");
    }

    @Test
    void otherQueuesAreLeftOutUnlessAllAreWanted() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", NOON), 1);
        whole(EventType.ANSWERED, new Offer("b", "it's\\", NOON), 1);
        assertThat(visits(List.of(DAY), "it's\\"))
                .extracting(QueueVisit::conversationId)
                .containsExactly("b");
        assertThat(visits(List.of(DAY))).hasSize(2);
    }

    @Test
    void visitWithoutAnOutcomeHasTheTimeOfItsOffer() throws CountSourceException {
        offered("a", "q1", NOON);
        assertThat(visits(List.of(DAY), "q1")).singleElement().satisfies(visit -> {
            assertThat(visit.time()).isEqualTo(NOON);
            assertThat(visit.outcome()).isEmpty();
            assertThat(visit.ended()).isEmpty();
        });
    }

    @Test
    void visitThatCrossesAnEdgeIsInBothRanges() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", MIDNIGHT.minusSeconds(3)), 4_000);
        assertThat(visits(List.of(DAY, NEXT), "q1"))
                .extracting(QueueVisit::outcome, QueueVisit::time, QueueVisit::ended)
                .containsExactly(
                        tuple(Optional.empty(), MIDNIGHT.minusSeconds(3), Optional.of(MIDNIGHT.plusSeconds(1))),
                        tuple(
                                Optional.of(Outcome.ANSWERED),
                                MIDNIGHT.plusSeconds(1),
                                Optional.of(MIDNIGHT.plusSeconds(1))));
        assertThat(visits(List.of(new TimeRange(DAY.start(), NEXT.end())), "q1"))
                .hasSize(1);
    }

    @Test
    void visitThatEndsAfterTheLastRangeHasNoEnd() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", MIDNIGHT.minusSeconds(3)), 4_000);
        assertThat(visits(List.of(DAY), "q1")).singleElement().satisfies(visit -> {
            assertThat(visit.outcome()).isEmpty();
            assertThat(visit.ended()).isEmpty();
        });
        assertThat(visits(List.of(NEXT), "q1"))
                .extracting(QueueVisit::outcome)
                .containsExactly(Optional.of(Outcome.ANSWERED));
    }

    @Test
    void timeBetweenRangesIsLeftOut() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", NOON), 1_000);
        Duration hour = Duration.ofHours(1);
        TimeRange before = new TimeRange(DAY.start(), NOON);
        TimeRange after = new TimeRange(NOON.plus(hour), DAY.end());
        assertThat(visits(List.of(before, after), "q1")).isEmpty();
        assertThat(visits(List.of(before, new TimeRange(NOON, NOON.plus(hour))), "q1"))
                .hasSize(1);
    }

    @Test
    void secondVisitOfAConversationIsAVisitOfItsOwn() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", NOON), 1_000);
        events.add(new QueueEvent(
                EventType.OFFERED,
                NOON.plusSeconds(60),
                Optional.empty(),
                OptionalLong.empty(),
                new QueueId("q1"),
                MediaType.VOICE,
                Optional.empty(),
                "a",
                2));
        assertThat(visits(List.of(DAY), "q1"))
                .extracting(QueueVisit::visit, QueueVisit::outcome)
                .containsExactly(tuple(1, Optional.of(Outcome.ANSWERED)), tuple(2, Optional.empty()));
    }

    private void visit(String conversation, int visit, String queue, Instant offered) {
        for (EventType type : List.of(EventType.OFFERED, EventType.ANSWERED)) {
            events.add(new QueueEvent(
                    type,
                    offered.plusMillis(type == EventType.OFFERED ? 0 : 1_000),
                    Optional.of(offered),
                    type == EventType.OFFERED ? OptionalLong.empty() : OptionalLong.of(1_000),
                    new QueueId(queue),
                    MediaType.VOICE,
                    Optional.empty(),
                    conversation,
                    visit));
        }
    }

    private Map<VisitKey, Instant> repeated(TimeRange range, String... queues) throws CountSourceException {
        List<QueueId> ids = List.of(queues).stream().map(QueueId::new).toList();
        return source().repeated(new VisitRequest(ids, List.of(range)));
    }

    @Test
    void laterVisitsOfAConversationToTheSameQueueAreRepeated() throws CountSourceException {
        visit("a", 1, "q1", NOON);
        visit("a", 2, "q2", NOON.plusSeconds(60));
        visit("a", 3, "q1", NOON.plusSeconds(120));
        visit("b", 1, "q1", NOON);
        assertThat(repeated(DAY)).containsExactly(Map.entry(new VisitKey(new QueueId("q1"), "a", 3), NOON));
        assertThat(repeated(DAY, "q2")).isEmpty();
    }

    @Test
    void visitOfTheDayBeforeIsTheFirst() throws CountSourceException {
        visit("a", 1, "it's\\", NOON);
        visit("a", 2, "it's\\", MIDNIGHT.plusSeconds(60));
        visit("b", 2, "it's\\", MIDNIGHT.plusSeconds(60));
        assertThat(repeated(NEXT, "it's\\"))
                .containsExactly(Map.entry(new VisitKey(new QueueId("it's\\"), "a", 2), NOON));
        assertThat(repeated(DAY, "it's\\")).isEmpty();
    }

    @Test
    void visitsOfADayThatEndedLaterAreFound() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", MIDNIGHT.minusSeconds(3)), 4_000);
        whole(EventType.ABANDONED, new Offer("b", "q2", MIDNIGHT.minusSeconds(1)), 2_000);
        whole(EventType.ANSWERED, new Offer("c", "q1", MIDNIGHT), 2_000);
        whole(EventType.ANSWERED, new Offer("d", "q1", NOON), 2_000);
        List<QueueVisit> later = new ArrayList<>();
        source().endedLater(new VisitRequest(List.of(new QueueId("q1")), List.of(DAY)), later::add);
        assertThat(later)
                .extracting(QueueVisit::conversationId, QueueVisit::outcome, QueueVisit::ended)
                .containsExactly(tuple("a", Optional.of(Outcome.ANSWERED), Optional.of(MIDNIGHT.plusSeconds(1))));
    }

    @Test
    void daysBetweenThatTheHistoryDoesNotHaveAreMissing() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", NOON), 1);
        TimeRange after = new TimeRange(NEXT.end(), NEXT.end().plus(Duration.ofDays(1)));
        assertThat(source().missing(new QueueId("q1"), new TimeRange(DAY.start(), after.end())))
                .containsExactly(after);
        assertThat(source().missing(new QueueId("q1"), new TimeRange(DAY.start(), NEXT.end())))
                .isEmpty();
    }

    @Test
    void extentIsThatOfTheDays() throws CountSourceException {
        whole(EventType.ANSWERED, new Offer("a", "q1", NOON), 1);
        assertThat(source().extent()).contains(new TimeRange(DAY.start(), NEXT.end()));
    }
}
