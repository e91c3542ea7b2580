package io.github.queuesla.history.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.contact.VisitChange.Kind;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.count.VisitComparison;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.engine.ReadingEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine must find of the visits in which two views of a history differ. */
public abstract class VisitComparisonContract {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
    private static final Instant NOON = Instant.parse("2024-01-10T12:00:00Z");
    private static final TimeRange BOTH_DAYS =
            new TimeRange(Instant.parse("2024-01-10T00:00:00Z"), Instant.parse("2024-01-12T00:00:00Z"));

    @TempDir
    private Path folder;

    private final List<QueueEvent> before = new ArrayList<>();
    private final List<QueueEvent> after = new ArrayList<>();
    private WrittenHistory then;
    private WrittenHistory now;

    @BeforeEach
    void start() throws IOException {
        then = written("then");
        now = written("now");
    }

    /** For subclasses. */
    protected VisitComparisonContract() {}

    /** An engine that writes files; it is closed after the test. */
    protected abstract HistoryEngine writer(Path temporary);

    /** The engine that compares. */
    protected abstract ReadingEngine reader(HistoryEngine writer);

    private WrittenHistory written(String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        return new WrittenHistory(writer(place), place);
    }

    @AfterEach
    void stop() {
        then.close();
        now.close();
    }

    private List<VisitChange> changes(TimeRange range, String... queues) throws CountSourceException {
        HistoryView old = then.viewOfEvents(before, FIRST, FIRST.plusDays(1));
        HistoryView fresh = now.viewOfEvents(after, FIRST, FIRST.plusDays(1));
        return new VisitComparison(reader(then.engine()), old, fresh, () -> WrittenHistory.NOW)
                .changes(List.of(queues).stream().map(QueueId::new).toList(), range, range);
    }

    private static List<QueueEvent> visit(String conversation, String queue, Instant offered, long wait) {
        return List.of(offer(conversation, queue, offered), answered(offer(conversation, queue, offered), wait));
    }

    private static QueueEvent answered(QueueEvent offer, long wait) {
        return new QueueEvent(
                EventType.ANSWERED,
                offer.time().plusMillis(wait),
                offer.offered(),
                OptionalLong.of(wait),
                offer.queue(),
                offer.media(),
                offer.direction(),
                offer.conversationId(),
                1);
    }

    private static QueueEvent offer(String conversation, String queue, Instant offered) {
        return new QueueEvent(
                EventType.OFFERED,
                offered,
                Optional.of(offered),
                OptionalLong.empty(),
                new QueueId(queue),
                MediaType.VOICE,
                Optional.of("inbound"),
                conversation,
                1);
    }

    @Test
    void onlyVisitsThatDifferAreFound() throws CountSourceException {
        for (List<QueueEvent> side : List.of(before, after)) {
            side.addAll(visit("same", "q1", NOON, 1_000));
        }
        before.addAll(visit("gone", "q1", NOON, 2_000));
        before.addAll(visit("longer", "q1", NOON, 3_000));
        after.addAll(visit("longer", "q1", NOON, 4_000));
        after.addAll(visit("new", "q1", NOON.plusSeconds(60), 5_000));

        assertThat(changes(BOTH_DAYS))
                .extracting(change -> change.latest().conversationId() + " " + change.kind())
                .containsExactly("gone " + Kind.REMOVED, "longer " + Kind.CHANGED, "new " + Kind.ADDED);
    }

    @Test
    void visitsOfOtherQueuesAreLeftOut() throws CountSourceException {
        before.addAll(visit("a", "q1", NOON, 1_000));
        before.addAll(visit("b", "q2", NOON, 1_000));

        assertThat(changes(BOTH_DAYS, "q2"))
                .extracting(change -> change.latest().conversationId())
                .containsExactly("b");
    }

    @Test
    void visitsOutsideTheTimeAreLeftOut() throws CountSourceException {
        before.addAll(visit("a", "q1", NOON, 1_000));
        TimeRange afternoon = new TimeRange(NOON.plusSeconds(60), BOTH_DAYS.end());

        assertThat(changes(afternoon)).isEmpty();
    }

    @Test
    void aVisitThatGetsItsOutcomeTheNextDayIsNotANewOne() throws CountSourceException {
        List<QueueEvent> visit = visit("late", "q1", NOON, Duration.ofHours(20).toMillis());
        before.add(visit.get(0));
        after.addAll(visit);

        assertThat(changes(BOTH_DAYS)).singleElement().satisfies(change -> {
            assertThat(change.before().flatMap(old -> old.outcome())).isEmpty();
            assertThat(change.after().flatMap(fresh -> fresh.outcome())).contains(Outcome.ANSWERED);
        });
    }

    @Test
    void anEventThatIsTwiceOnOneSideOnlyIsFound() throws CountSourceException {
        for (int i = 0; i < 2; i++) {
            before.addAll(visit("twice", "q1", NOON, 1_000));
        }
        assertThat(changes(BOTH_DAYS)).hasSize(2).allMatch(change -> change.kind() == Kind.REMOVED);
    }

    @Test
    void anIdThatNoQueryCanQuoteIsCompared() throws CountSourceException {
        before.addAll(visit("it's \\ \"odd\"", "q1", NOON, 1_000));
        before.addAll(visit("plain", "q1", NOON, 1_000));
        after.addAll(visit("plain", "q1", NOON, 1_000));

        assertThat(changes(BOTH_DAYS))
                .extracting(change -> change.latest().conversationId())
                .containsExactly("it's \\ \"odd\"");
    }

    @Test
    void moreConversationsThanOneQueryNamesAreAllFound() throws CountSourceException {
        for (int i = 0; i < 1_500; i++) {
            before.addAll(visit("c" + i, "q1", NOON.plusSeconds(i), 1_000));
        }
        assertThat(changes(BOTH_DAYS)).hasSize(1_500);
    }
}
