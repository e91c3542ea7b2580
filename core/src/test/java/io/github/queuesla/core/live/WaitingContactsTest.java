package io.github.queuesla.core.live;

import static io.github.queuesla.core.live.LiveScene.NIGHT;
import static io.github.queuesla.core.live.LiveScene.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingContactsTest {

    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");

    private static QueueWaiting row(Queue queue, String medium, long... waits) {
        return cut(queue, medium, waits.length, waits);
    }

    private static QueueWaiting cut(Queue queue, String medium, int waiting, long... waits) {
        return new QueueWaiting(
                queue.id(),
                Optional.of(medium).filter(name -> !name.isEmpty()).map(MediaType::new),
                waiting,
                LongStream.of(waits).mapToObj(NOW::minusMillis).toList());
    }

    private static WaitingContacts of(ServiceLevel level, QueueWaiting... rows) {
        return WaitingContacts.of(level, Set.of(SALES.id()), new Observations(NOW, List.of(rows), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "INCLUSIVE, 20000, 0", "INCLUSIVE, 20001, 1",
        "STRICT, 19999, 0", "STRICT, 20000, 1",
        "WHOLE_SECONDS, 20999, 0", "WHOLE_SECONDS, 21000, 1"
    })
    void contactIsLostWhenItCanNoLongerBeInTime(ThresholdBoundary edge, long wait, long lost) {
        ServiceLevel level = LiveScene.level("calls");
        ServiceLevel edged =
                level.withDefinition(level.definition().withThreshold(new WaitThreshold(Duration.ofSeconds(20), edge)));
        assertThat(of(edged, row(SALES, "voice", wait)).lost()).isEqualTo(lost);
    }

    @Test
    void eachMediumHasItsOwnThreshold() {
        ServiceLevel level = LiveScene.level("all");
        TreeMap<MediaType, WaitThreshold> thresholds = new TreeMap<>();
        thresholds.put(MediaType.CHAT, WaitThreshold.inclusive(Duration.ofSeconds(60)));
        ServiceLevel both =
                level.withScope(ServiceLevel.Scope.of(level.scope().queues()).withThresholds(thresholds));
        WaitingContacts waiting = of(
                both, row(SALES, "voice", 30_000, 5_000), row(SALES, "chat", 30_000, 70_000), row(SALES, "", 30_000));
        assertThat(waiting.waiting()).isEqualTo(5);
        assertThat(waiting.lost()).isEqualTo(3);
        assertThat(waiting.longest()).contains(Duration.ofSeconds(70));
    }

    @Test
    void onlyItsQueuesAndMediaAreItsContacts() {
        ServiceLevel level = LiveScene.level("calls");
        ServiceLevel calls = level.withScope(
                ServiceLevel.Scope.of(level.scope().queues()).withMedia(new TreeSet<>(Set.of(MediaType.VOICE))));
        WaitingContacts waiting =
                of(calls, row(SALES, "voice", 5_000), row(SALES, "chat", 99_000), row(NIGHT, "voice", 99_000));
        assertThat(waiting).isEqualTo(new WaitingContacts(NOW, 1, Optional.of(Duration.ofSeconds(5)), 0, false));
    }

    @Test
    void nobodyWaitingIsZeroAndHasNoLongestWait() {
        assertThat(of(LiveScene.level("calls"))).isEqualTo(new WaitingContacts(NOW, 0, Optional.empty(), 0, false));
    }

    @Test
    void ofACutListTheLostAreALowerBoundAndTheLongestWaitIsExact() {
        WaitingContacts waiting = of(LiveScene.level("calls"), cut(SALES, "voice", 50, 90_000, 80_000, 2_000, 1_000));
        assertThat(waiting).isEqualTo(new WaitingContacts(NOW, 50, Optional.of(Duration.ofSeconds(90)), 2, true));
    }

    @Test
    void ofACutListWhoseOldestIsInTimeNoneIsLost() {
        assertThat(of(LiveScene.level("calls"), cut(SALES, "voice", 50, 9_000, 1_000)))
                .isEqualTo(new WaitingContacts(NOW, 50, Optional.of(Duration.ofSeconds(9)), 0, false));
    }

    @Test
    void withoutAnyStartOfWaitingEveryoneMayBeLost() {
        assertThat(of(LiveScene.level("calls"), cut(SALES, "voice", 3)))
                .isEqualTo(new WaitingContacts(NOW, 3, Optional.empty(), 0, true));
    }

    @Test
    void contactFromAClockThatIsAheadHasNotWaited() {
        assertThat(of(LiveScene.level("calls"), row(SALES, "voice", -4_000)).longest())
                .contains(Duration.ZERO);
    }

    @Test
    void moreListedThanWaitingIsRefused() {
        assertThatThrownBy(() -> cut(SALES, "voice", 1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
