package io.github.queuesla.history.sync;

import static io.github.queuesla.history.sync.SyncFixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.sync.DayResult.Outcome;
import io.github.queuesla.history.sync.PlannedDay.Reason;
import io.github.queuesla.history.sync.SyncRequest.Scope;
import io.github.queuesla.history.testing.Events;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {

    private static final SyncRequest CHECK = new SyncRequest(Optional.empty(), Optional.empty(), Scope.NEEDED, true);

    @TempDir
    Path parent;

    private SyncFixture fixture;

    @BeforeEach
    void create() {
        fixture = new SyncFixture(parent.resolve("contacts"), 1);
        fixture.call("c1", "2024-02-10T08:00:00Z");
        fixture.call("c2", "2024-02-28T08:00:00Z");
    }

    private static SyncRequest days(String from, String to, Scope scope) {
        return new SyncRequest(Optional.of(day(from)), Optional.of(day(to)), scope, false);
    }

    private DayState state(String day) {
        return fixture.file(day(day)).footer().state();
    }

    private boolean agreed(String day) {
        return fixture.file(day(day)).footer().agreed();
    }

    private static List<LocalDate> planned(SyncPlan plan, Reason reason) {
        return plan.days().stream()
                .filter(planned -> planned.reason() == reason)
                .map(PlannedDay::day)
                .toList();
    }

    @Test
    void theFirstRunFetchesTheMonthUpToYesterday() throws CountSourceException {
        SyncSummary summary = fixture.run();

        assertThat(fixture.view().byDay().firstKey()).isEqualTo(day("2024-01-30"));
        assertThat(fixture.view().byDay().lastKey()).isEqualTo(day("2024-02-29"));
        assertThat(summary.count(Outcome.ADDED)).isEqualTo(31);
        assertThat(summary.isComplete()).isTrue();
        assertThat(summary.events()).isEqualTo(Map.of(EventType.OFFERED, 2L, EventType.ANSWERED, 2L));
    }

    @Test
    void aDayWithoutContactsIsKnownToHaveNone() throws CountSourceException {
        fixture.run();

        assertThat(fixture.file(day("2024-02-11")).footer().events()).isZero();
    }

    @Test
    void runningAgainAtOnceFetchesNothing() throws CountSourceException {
        fixture.run();
        String hash = fixture.view().hash();

        assertThat(fixture.run().plan().days()).isEmpty();
        assertThat(fixture.view().hash()).isEqualTo(hash);
    }

    @Test
    void recentDaysAreFetchedAgainUntilTheyAreFourDaysOld() throws CountSourceException {
        fixture.run();
        assertThat(state("2024-02-25")).isEqualTo(DayState.SETTLED);
        assertThat(state("2024-02-26")).isEqualTo(DayState.PROVISIONAL);

        fixture.time.advance(Duration.ofDays(1));
        SyncSummary next = fixture.run();

        assertThat(planned(next.plan(), Reason.RECENT))
                .containsExactly(day("2024-02-26"), day("2024-02-27"), day("2024-02-28"), day("2024-02-29"));
        assertThat(planned(next.plan(), Reason.MISSING)).containsExactly(day("2024-03-01"));
        assertThat(next.count(Outcome.UNCHANGED)).isEqualTo(4);
        assertThat(state("2024-02-26")).isEqualTo(DayState.SETTLED);
        assertThat(state("2024-02-27")).isEqualTo(DayState.PROVISIONAL);
    }

    @Test
    void onlyWhatWasEmittedInTheDayBelongsToIt() throws CountSourceException {
        fixture.platform.add(Events.offered("q1", "night", Instant.parse("2024-02-19T23:59:59.999Z")));
        fixture.platform.add(Events.ended(EventType.ABANDONED, "q1", "night", Instant.parse("2024-02-20T00:00:00Z")));
        fixture.run();

        assertThat(fixture.stored(day("2024-02-19"))).extracting("type").containsExactly(EventType.OFFERED);
        assertThat(fixture.stored(day("2024-02-20"))).extracting("type").containsExactly(EventType.ABANDONED);
    }

    @Test
    void aLateContactArrivesWithTheNextRun() throws CountSourceException {
        fixture.run();
        fixture.call("late", "2024-02-28T09:00:00Z");
        fixture.time.advance(Duration.ofHours(20));
        SyncSummary next = fixture.run();

        assertThat(fixture.stored(day("2024-02-28"))).hasSize(4);
        assertThat(next.results())
                .filteredOn(result -> result.outcome() == Outcome.CHANGED)
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.before()).isEqualTo(Map.of(EventType.OFFERED, 1L, EventType.ANSWERED, 1L));
                    assertThat(result.after()).isEqualTo(Map.of(EventType.OFFERED, 2L, EventType.ANSWERED, 2L));
                });
    }

    @Test
    void theWeeklyComparisonFindsWhatChangedLongAgo() throws CountSourceException {
        fixture.run();
        fixture.platform.delete("c1", fixture.time.instant());
        fixture.time.advance(Duration.ofDays(6));
        fixture.run();
        assertThat(fixture.stored(day("2024-02-10"))).hasSize(2);

        fixture.time.advance(Duration.ofDays(1));
        SyncSummary weekly = fixture.run();

        assertThat(planned(weekly.plan(), Reason.CHANGED)).containsExactly(day("2024-02-10"));
        assertThat(fixture.stored(day("2024-02-10"))).isEmpty();
        assertThat(weekly.plan().check().changed()).containsExactly(day("2024-02-10"));
    }

    @Test
    void theComparisonComesAtOnceWhenItIsAskedFor() throws CountSourceException {
        fixture.run();
        fixture.call("correction", "2024-02-10T10:00:00Z");

        assertThat(fixture.run().plan().days()).isEmpty();
        assertThat(fixture.run(CHECK).count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(fixture.stored(day("2024-02-10"))).hasSize(4);
    }

    @Test
    void theComparisonNoticesAWaitThatAloneHasChanged() throws CountSourceException {
        fixture.run();
        fixture.platform.correctWait("c1", 999);

        assertThat(planned(fixture.run(CHECK).plan(), Reason.CHANGED)).containsExactly(day("2024-02-10"));
        assertThat(fixture.stored(day("2024-02-10"))).extracting("waitMillis").contains(OptionalLong.of(999));
        assertThat(fixture.run(CHECK).plan().days()).isEmpty();
    }

    @Test
    void theComparisonTakesOneRequestForSevenDays() throws CountSourceException {
        fixture.run();
        fixture.run(CHECK);

        assertThat(fixture.platform.countRequests)
                .hasSize(5)
                .allSatisfy(request ->
                        assertThat(request.period().range().length()).isLessThanOrEqualTo(Duration.ofDays(7)));
    }

    @Test
    void withoutTheCountsOfThePlatformDaysSettleByAgeAndTheComparisonIsDueAgain() throws CountSourceException {
        fixture.platform.countsFail = true;
        SyncSummary first = fixture.run();

        assertThat(first.plan().check().failure()).isPresent();
        assertThat(first.isComplete()).isTrue();
        assertThat(state("2024-02-10")).isEqualTo(DayState.SETTLED);
        assertThat(agreed("2024-02-10")).isFalse();
        fixture.platform.countsFail = false;
        assertThat(fixture.run().plan().check().due()).isTrue();
        assertThat(fixture.run().plan().check().due()).isFalse();
    }

    @Test
    void aDayThatStillDiffersIsNotSettled() throws CountSourceException {
        fixture.platform.uncounted.add("c1");
        SyncSummary first = fixture.run();

        assertThat(state("2024-02-10")).isEqualTo(DayState.PROVISIONAL);
        assertThat(agreed("2024-02-10")).isFalse();
        assertThat(agreed("2024-02-11")).isTrue();
        assertThat(first.results())
                .filteredOn(DayResult::differs)
                .extracting(DayResult::day)
                .containsExactly(day("2024-02-10"));
    }

    @Test
    void aDayThatFailsDoesNotStopTheOthersAndIsFetchedNextTime() throws CountSourceException {
        fixture.platform.failing.add(day("2024-02-10"));
        SyncSummary first = fixture.run();
        assertThat(first.isComplete()).isFalse();
        assertThat(first.count(Outcome.FAILED)).isEqualTo(1);
        assertThat(first.count(Outcome.ADDED)).isEqualTo(30);

        fixture.platform.failing.clear();
        assertThat(planned(fixture.run().plan(), Reason.MISSING)).containsExactly(day("2024-02-10"));
        assertThat(fixture.stored(day("2024-02-10"))).hasSize(2);
    }

    @Test
    void aRunThatIsStoppedSaysWhichDaysItDidNotReach() throws CountSourceException {
        fixture.platform.stops = true;
        SyncSummary stopped = fixture.run();

        assertThat(stopped.stopped()).isPresent();
        assertThat(stopped.unfinished()).hasSize(31);
        assertThat(HistoryFolder.open(fixture.folder).marks().finished()).isEmpty();
    }

    @Test
    void aDayThatThePlatformDoesNotHaveCompletelyIsLeftForLater() throws CountSourceException {
        fixture.time.advance(Duration.ofHours(-8));
        SyncSummary summary = fixture.run();

        assertThat(summary.plan().notYetAvailable()).containsExactly(day("2024-02-29"));
        assertThat(fixture.view().byDay().lastKey()).isEqualTo(day("2024-02-28"));
        assertThat(summary.isComplete()).isTrue();
    }

    @Test
    void aLongPauseIsFilledFromWhereTheFolderEnds() throws CountSourceException {
        fixture.run(days("2024-01-01", "2024-01-05", Scope.NEEDED));
        SyncPlan plan = fixture.plan(SyncRequest.NEEDED);

        assertThat(planned(plan, Reason.MISSING)).hasSize(55).first().isEqualTo(day("2024-01-06"));
    }

    @Test
    void fullFetchesAllDaysOfTheRange() throws CountSourceException {
        fixture.run();
        fixture.run(days("2024-02-01", "2024-02-03", Scope.FULL));

        assertThat(fixture.platform.read).containsExactly(day("2024-02-01"), day("2024-02-02"), day("2024-02-03"));
    }

    @Test
    void aDryRunWritesNothingAndFetchesNoContacts() throws CountSourceException {
        assertThat(fixture.plan(SyncRequest.NEEDED).days()).hasSize(31);
        assertThat(fixture.folder).doesNotExist();
        assertThat(fixture.platform.read).isEmpty();
    }

    @Test
    void aCutFileIsFetchedAgain() throws CountSourceException, IOException {
        fixture.run();
        Path file = Path.of(fixture.file(day("2024-02-10")).location());
        Files.writeString(file, "{}", StandardCharsets.UTF_8);

        assertThat(planned(fixture.run().plan(), Reason.DAMAGED)).containsExactly(day("2024-02-10"));
        assertThat(fixture.stored(day("2024-02-10"))).hasSize(2);
    }

    @Test
    void repairFetchesOnlyDaysWhoseFileIsDamaged() throws CountSourceException, IOException {
        fixture.run();
        fixture.time.advance(Duration.ofDays(1));
        Path file = Path.of(fixture.file(day("2024-02-10")).location());
        String content = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, content.replace("|answered|", "|abandoned|"), StandardCharsets.UTF_8);

        fixture.run(new SyncRequest(Optional.empty(), Optional.empty(), Scope.REPAIR, false));

        assertThat(fixture.platform.read).containsExactly(day("2024-02-10"));
        assertThat(fixture.stored(day("2024-02-10")))
                .extracting("type")
                .containsExactlyInAnyOrder(EventType.OFFERED, EventType.ANSWERED);
    }

    @Test
    void whatThePlatformForgotIsKept() throws CountSourceException {
        fixture.run();
        fixture.time.advance(Duration.ofDays(400));
        fixture.platform.delete("c1", fixture.time.instant());
        SyncRequest old = days("2024-02-10", "2024-02-10", Scope.FULL);
        assertThat(fixture.run(old).count(Outcome.KEPT)).isEqualTo(1);
        assertThat(fixture.stored(day("2024-02-10"))).hasSize(2);

        fixture.platform.retention = DataRetention.known(Optional.of(365L));
        assertThat(fixture.run(old).plan().forgotten()).containsExactly(day("2024-02-10"));
        assertThat(fixture.stored(day("2024-02-10"))).hasSize(2);
    }

    @Test
    void theContactsOfAnotherOrganisationAreRefused() throws CountSourceException {
        fixture.run();
        fixture.platform.client = "other";

        assertThatThrownBy(fixture::run)
                .isInstanceOfSatisfying(
                        HistoryException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(HistoryException.Kind.OTHER_ORGANISATION));
        assertThatThrownBy(() -> fixture.plan(SyncRequest.NEEDED)).isInstanceOf(HistoryException.class);
    }

    @Test
    void aClockThatJumpsLosesNothingAndOnlyComparesSooner() throws CountSourceException {
        fixture.run();
        String hash = fixture.view().hash();
        fixture.ahead = Duration.ofDays(3_650);
        SyncSummary jumped = fixture.run();
        assertThat(jumped.plan().days()).isEmpty();
        assertThat(jumped.plan().notYetAvailable()).hasSize(3_650);

        fixture.ahead = Duration.ZERO;
        assertThat(fixture.run().plan().check().due()).isTrue();
        assertThat(fixture.view().hash()).isEqualTo(hash);
    }

    @Test
    void whatIsPutAsideIsCountedOnceAndListed() throws CountSourceException {
        fixture.platform.faulty.add(day("2024-02-10"));
        SyncSummary summary = fixture.run();

        assertThat(summary.putAsideCount()).isEqualTo(1);
        assertThat(summary.putAside())
                .singleElement()
                .extracting(DayPutAside::day)
                .isEqualTo(day("2024-02-10"));
        assertThat(fixture.file(day("2024-02-10")).footer().putAside()).isEqualTo(1);
    }
}
