package io.github.queuesla.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.history.sync.ChangeCheck;
import io.github.queuesla.history.sync.DayResult;
import io.github.queuesla.history.sync.DayResult.Outcome;
import io.github.queuesla.history.sync.PlannedDay;
import io.github.queuesla.history.sync.SyncPlan;
import io.github.queuesla.history.sync.SyncSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Exit codes and sentences of a synchronization that had only a part of its days, or none. */
class SyncReportTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);

    private static DayResult ended(int day, Outcome outcome, long before, long after) {
        return new DayResult(
                FIRST.plusDays(day),
                outcome,
                after,
                Map.of(EventType.OFFERED, before),
                Map.of(EventType.OFFERED, after),
                outcome == Outcome.CHANGED,
                outcome == Outcome.FAILED ? Optional.of(Failure.of(FailureKind.SOURCE_UNAVAILABLE)) : Optional.empty());
    }

    private static SyncPlan plan(List<LocalDate> days, List<LocalDate> notYet, List<LocalDate> forgotten) {
        return new SyncPlan(
                Instant.parse("2024-02-10T12:00:00Z"),
                days.stream()
                        .map(day -> new PlannedDay(day, PlannedDay.Reason.MISSING))
                        .toList(),
                notYet,
                forgotten,
                new ChangeCheck(true, 3, List.of(), Optional.empty()),
                Instant.parse("2024-02-10T17:00:00Z"),
                Optional.empty());
    }

    private static SyncReport report(DayResult... results) {
        SyncPlan plan = plan(Stream.of(results).map(DayResult::day).toList(), List.of(), List.of());
        return SyncReport.of(
                Path.of("contacts"), new SyncSummary(plan, List.of(results), List.of(), 0, Optional.empty()));
    }

    private static List<String> sentences(DayResult... results) {
        SyncReport report = report(results);
        return SyncSentences.of(report.plan(), report.summary());
    }

    @Test
    void oneConversationThatIsNotCountedIsInTheSingular() {
        PutAside item = new PutAside(Optional.of("c1"), "the conversation has no usable conversationId");

        assertThat(SyncSentences.putAside(1, List.of(item)))
                .isEqualTo(
                        "Not counted, because it contradicts itself or cannot be read: 1 conversation or part of one:"
                                + " c1: the conversation has no usable conversationId. JSON lists it.");
        assertThat(SyncSentences.putAside(2_000, List.of(item)))
                .startsWith("Not counted, because they contradict themselves or cannot be read: 2,000 conversations or"
                        + " parts of conversations: c1: ");
    }

    @Test
    void completeRunIsDone() {
        assertThat(report(ended(0, Outcome.ADDED, 0, 5)).exitCode()).isZero();
    }

    @Test
    void runWithoutSomeDaysIsPartial() {
        assertThat(report(ended(0, Outcome.ADDED, 0, 5), ended(1, Outcome.FAILED, 0, 0))
                        .exitCode())
                .isEqualTo(7);
    }

    @Test
    void runWithoutAnyDayHasTheCodeOfTheCause() {
        assertThat(report(ended(0, Outcome.FAILED, 0, 0)).exitCode()).isEqualTo(5);
    }

    @Test
    void daysThatStillDifferOrWereKeptAreNamed() {
        assertThat(sentences(
                        ended(0, Outcome.CHANGED, 4, 5), ended(1, Outcome.CHANGED, 4, 6), ended(4, Outcome.KEPT, 4, 4)))
                .containsExactly(
                        "3 days: 2 changed, 1 kept. 15 conversations, with these events: 11 offered.",
                        "3 other days compared with the platform's counts: none changed.",
                        "The platform's own counts still differ from its contacts in 2024-02-01 to 2024-02-02: these"
                                + " days stay provisional and are fetched again.",
                        "Kept: the platform has no contacts of these days any more, and the history keeps its own.");
    }

    @Test
    void daysThatThePlatformDoesNotHaveAreNamed() {
        SyncPlan plan = plan(List.of(), List.of(FIRST.plusDays(9)), List.of(FIRST, FIRST.plusDays(2)));
        SyncSummary summary = new SyncSummary(plan, List.of(), List.of(), 0, Optional.empty());

        assertThat(SyncSentences.of(plan, Optional.of(summary)))
                .contains(
                        "The history is up to date.",
                        "Not yet available: 2024-02-10. The platform has all contacts up to 2024-02-10 12:00 UTC.",
                        "No longer available, because the platform keeps contacts only for a time: 2024-02-01,"
                                + " 2024-02-03.");
    }
}
