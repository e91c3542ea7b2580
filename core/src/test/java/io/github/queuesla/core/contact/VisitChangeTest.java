package io.github.queuesla.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.VisitChange.Aspect;
import io.github.queuesla.core.contact.VisitChange.Kind;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VisitChangeTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final QueueVisit ANSWERED = visit(1, "q1", Outcome.ANSWERED, 5_000);

    private static QueueVisit visit(int number, String queue, Outcome outcome, long wait) {
        return new QueueVisit(
                "c",
                number,
                new QueueId(queue),
                MediaType.VOICE,
                Optional.of(NOON),
                Optional.of(outcome),
                Optional.of(NOON.plusMillis(wait)),
                OptionalLong.of(wait));
    }

    private static QueueVisit inChat(QueueVisit visit) {
        return new QueueVisit(
                visit.conversationId(),
                visit.visit(),
                visit.queue(),
                new MediaType("chat"),
                visit.offered(),
                visit.outcome(),
                visit.ended(),
                visit.waitMillis());
    }

    private static List<VisitChange> changes(List<QueueVisit> before, List<QueueVisit> after) {
        return VisitChange.of(before, after);
    }

    @Test
    void visitsThatAreTheSameAreNoChange() {
        assertThat(changes(List.of(ANSWERED), List.of(ANSWERED))).isEmpty();
    }

    @Test
    void aVisitOfOneSideWasAddedOrRemoved() {
        assertThat(changes(List.of(), List.of(ANSWERED))).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ADDED);
            assertThat(change.aspects()).isEmpty();
        });
        assertThat(changes(List.of(ANSWERED), List.of()))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.REMOVED));
    }

    @Test
    void aChangeSaysWhatItIsOf() {
        assertThat(aspects(visit(1, "q1", Outcome.ABANDONED, 5_000))).containsExactly(Aspect.OUTCOME);
        assertThat(aspects(visit(1, "q1", Outcome.ANSWERED, 6_000))).containsExactly(Aspect.WAIT, Aspect.TIME);
        assertThat(aspects(visit(1, "q2", Outcome.ANSWERED, 5_000))).containsExactly(Aspect.QUEUE);
        assertThat(aspects(inChat(ANSWERED))).containsExactly(Aspect.MEDIUM);
    }

    private static List<Aspect> aspects(QueueVisit after) {
        List<VisitChange> changes = changes(List.of(ANSWERED), List.of(after));
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.CHANGED));
        return List.copyOf(changes.get(0).aspects());
    }

    @Test
    void anotherNumberIsNoChange() {
        QueueVisit later = visit(2, "q2", Outcome.ANSWERED, 9_000);
        List<VisitChange> changes = changes(List.of(ANSWERED, later), List.of(visit(1, "q2", Outcome.ANSWERED, 9_000)));

        assertThat(changes).containsExactly(new VisitChange(Optional.of(ANSWERED), Optional.empty()));
    }

    @Test
    void visitsThatAreTwiceOnOneSideAreMoreThanOne() {
        assertThat(changes(List.of(ANSWERED), List.of(ANSWERED, ANSWERED)))
                .containsExactly(new VisitChange(Optional.empty(), Optional.of(ANSWERED)));
    }

    @Test
    void aChangeOfNothingIsImpossible() {
        assertThatThrownBy(() -> new VisitChange(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
