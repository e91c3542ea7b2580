package io.github.queuesla.core.live;

import static io.github.queuesla.core.live.LiveScene.NIGHT;
import static io.github.queuesla.core.live.LiveScene.SALES;
import static io.github.queuesla.core.live.LiveScene.contract;
import static io.github.queuesla.core.live.LiveScene.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.quantity.Ratio;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LivePollerTest {

    private static final String NOW = "2024-01-10T10:00:00Z";
    private static final Contract SALES_LEVEL = contract(level("Sales", "Sales"));

    private final LiveScene scene = new LiveScene(NOW);
    private final List<LiveSnapshot> published = new ArrayList<>();
    private final LivePoller poller =
            new LivePoller(scene.settings(SALES_LEVEL), scene.ports(), scene.time, published::add);

    private static QueryStatus status(LiveSnapshot snapshot, LiveQuery query) {
        return snapshot.board().queries().stream()
                .filter(status -> status.query() == query)
                .findFirst()
                .orElseThrow();
    }

    private static LiveRow row(LiveSnapshot snapshot) {
        return snapshot.board().rows().get(0);
    }

    private long asked(String what) {
        return Collections.frequency(scene.requests, what);
    }

    @Test
    void eachQueryHasItsOwnTime() {
        scene.time.run(poller, Duration.ofHours(2).minusSeconds(1));
        // Two hours: each 10 s, each 10 min; each minute today, each hour the closed days, and once the weeks before.
        assertThat(asked("waiting")).isEqualTo(720);
        // The forecast looks up its queues once more.
        assertThat(asked("queues")).isEqualTo(12 + 1);
        assertThat(counted(true)).isEqualTo(120);
        assertThat(counted(false)).isEqualTo(2 + 1);
    }

    /** The requests for counts that begin at midnight today, or before it. */
    private long counted(boolean today) {
        Instant midnight = Instant.parse("2024-01-10T00:00:00Z");
        return scene.counted.stream()
                .filter(request -> request.period().range().start().equals(midnight) == today)
                .count();
    }

    @Test
    void firstBoardIsThereBeforeTheFirstAnswer() {
        scene.time.run(poller, Duration.ofSeconds(1));
        assertThat(row(published.get(0)).state()).isEqualTo(LiveState.UNAVAILABLE);
        assertThat(published.get(0).counts()).isEmpty();
        assertThat(row(published.get(published.size() - 1)).state()).isEqualTo(LiveState.NO_TRAFFIC);
    }

    @Test
    void listenerGetsABoardAfterEachQuery() {
        scene.time.run(poller, Duration.ofMinutes(10).minusSeconds(1));
        // The queues, the first forecast, ten counts of today, and sixty lists of waiting contacts.
        assertThat(published).hasSize(1 + 1 + 1 + 10 + 60);
        assertThat(published.stream().map(snapshot -> snapshot.board().at())).isSorted();
    }

    @Test
    void changeShowsWithTheNextQuery() {
        scene.time.run(poller, Duration.ofSeconds(5));
        scene.answered(SALES, "2024-01-10T09:59:00Z", 8, 10).waiting(SALES, 30);
        scene.time.run(poller, Duration.ofSeconds(70));
        LiveRow row = row(poller.snapshot());
        assertThat(row.today().orElseThrow().numbers().withLost()).contains(new Ratio(8, 11));
    }

    @Test
    void hourWithoutANetworkIsShownAsStaleAndThenGoesOn() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 90, 100);
        scene.time.run(poller, Duration.ofMinutes(5));
        assertThat(row(poller.snapshot()).state()).isEqualTo(LiveState.MET);
        scene.outage = LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE);
        int before = scene.requests.size();
        scene.time.run(poller, Duration.ofHours(1));
        LiveSnapshot during = poller.snapshot();
        assertThat(row(during).state()).isEqualTo(LiveState.STALE);
        assertThat(row(during).waitingIsOld()).isTrue();
        assertThat(row(during).today().orElseThrow().numbers().attainment().measured())
                .contains(new Ratio(90, 100));
        assertThat(status(during, LiveQuery.TODAY).failure()).isPresent();
        assertThat(status(during, LiveQuery.TODAY).failures()).isGreaterThan(50);
        // At most one request a minute for each of the two, instead of seven, and the list of queues.
        assertThat(scene.requests.size() - before).isLessThan(140);
        scene.outage = null;
        scene.time.run(poller, Duration.ofMinutes(1).plusSeconds(1));
        LiveSnapshot after = poller.snapshot();
        assertThat(row(after).state()).isEqualTo(LiveState.MET);
        assertThat(row(after).waitingIsOld()).isFalse();
        assertThat(status(after, LiveQuery.TODAY).failure()).isEmpty();
    }

    @Test
    void startWithoutANetworkGoesOnWhenItIsThere() {
        scene.outage = LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE);
        scene.time.run(poller, Duration.ofHours(1));
        assertThat(row(poller.snapshot()).state()).isEqualTo(LiveState.UNAVAILABLE);
        scene.outage = null;
        scene.time.run(poller, Duration.ofMinutes(10));
        assertThat(row(poller.snapshot()).state()).isEqualTo(LiveState.NO_TRAFFIC);
    }

    @Test
    void boardGrowsOldWhileAQueryTakesLong() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 90, 100);
        scene.time.run(poller, Duration.ofSeconds(1));
        assertThat(row(poller.snapshot()).state()).isEqualTo(LiveState.MET);
        scene.time.move(Duration.ofMinutes(4));
        assertThat(row(poller.snapshot()).state()).isEqualTo(LiveState.STALE);
    }

    @Test
    void missingPermissionIsAskedForOnlyEveryTenMinutes() {
        scene.waitingGaps = List.of(new Gap(Set.of(), Optional.empty(), LiveScene.failure(FailureKind.ACCESS_DENIED)));
        scene.time.run(poller, Duration.ofHours(1).minusSeconds(1));
        assertThat(asked("waiting")).isEqualTo(6);
        assertThat(row(poller.snapshot()).withheld()).isPresent();
    }

    @Test
    void lastWaitingContactsStayDuringAMomentsOutage() {
        scene.waiting(SALES, 5);
        scene.time.run(poller, Duration.ofSeconds(9));
        scene.outage = LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE);
        scene.time.run(poller, Duration.ofSeconds(10));
        LiveRow row = row(poller.snapshot());
        assertThat(row.waiting()).get().extracting(WaitingContacts::waiting).isEqualTo(1L);
        assertThat(row.waitingAt()).contains(Instant.parse(NOW));
        assertThat(row.waitingIsOld()).isFalse();
    }

    @Test
    void newDayBeginsAtItsMidnight() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 9, 10);
        scene.time.run(poller, Duration.ofHours(14).plusMinutes(2));
        scene.answered(SALES, "2024-01-11T00:01:00Z", 1, 1);
        scene.time.run(poller, Duration.ofMinutes(2));
        LiveRow row = row(poller.snapshot());
        assertThat(row.today().orElseThrow().numbers().attainment().measured()).contains(new Ratio(1, 1));
        assertThat(row.window().orElseThrow().numbers().attainment().measured()).contains(new Ratio(10, 11));
    }

    @Test
    void timeZonesWithDifferentDatesHaveTheirOwnDay() {
        // 12:00 UTC is one o'clock of the next day in Auckland, which began at 11:00 UTC.
        scene.answered(SALES, "2024-01-09T12:00:00Z", 5, 10).answered(SALES, "2024-01-10T09:00:00Z", 4, 10);
        scene.time.move(Duration.ofHours(2));
        LiveBoard board = scene.board(
                contract(level("here", "Sales"), level("there", Window.DAY, ZoneId.of("Pacific/Auckland"), "Sales")));
        assertThat(board.rows())
                .extracting(row -> row.level().name() + " "
                        + row.today().orElseThrow().numbers().attainment())
                .containsExactlyInAnyOrder("here Measured[ratio=4/10]", "there NoTraffic[]");
    }

    @Test
    void stoppedRunEndsThePoller() {
        scene.time.run(poller, Duration.ofSeconds(1));
        scene.outage = LiveScene.failure(FailureKind.INTERRUPTED);
        scene.time.run(poller, Duration.ofHours(1));
        assertThat(scene.time.instant()).isEqualTo(Instant.parse(NOW).plusSeconds(3_601));
        assertThat(asked("waiting")).isEqualTo(2);
    }

    @Test
    void dayRunsInFlatMemory() {
        List<WeakReference<LiveSnapshot>> boards = new ArrayList<>();
        for (int hour = 0; hour < 10; hour++) {
            scene.answered(SALES, "2024-01-10T0" + hour + ":30:00Z", 9, 10);
            scene.answered(NIGHT, "2024-01-0" + Math.max(1, hour) + "T05:30:00Z", 9, 10);
        }
        LivePoller day = new LivePoller(
                scene.settings(SALES_LEVEL),
                scene.ports(),
                scene.time,
                board -> boards.add(new WeakReference<>(board)));
        scene.time.run(day, Duration.ofHours(24));
        assertThat(boards).hasSizeGreaterThan(10_000);
        // Everything but the newest is garbage.
        System.gc();
        assertThat(boards.stream().filter(board -> board.get() != null)).hasSizeLessThan(10);
        assertThat(day.snapshot().board().rows()).hasSize(1);
    }

    @Test
    void sourceThatCannotSplitIsRefusedAtOnce() {
        CountSource limited = new LimitedSource();
        LivePorts ports = new LivePorts(limited, scene, scene, scene.ports().forecasts(), (question, queues) -> 1);
        assertThatThrownBy(() -> new LivePoller(scene.settings(SALES_LEVEL), ports, scene.time, published::add))
                .isInstanceOf(SourceLimitException.class);
        assertThat(scene.requests).isEmpty();
    }

    private static final class LimitedSource implements CountSource {
        @Override
        public String name() {
            return "limited";
        }

        @Override
        public Optional<SourceLimit> limit(CountRequest request) {
            return Optional.of(SourceLimit.NO_BREAKDOWN);
        }

        @Override
        public CountGrid count(CountRequest request) {
            throw new AssertionError("a limited source is not asked");
        }
    }
}
