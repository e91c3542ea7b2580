package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountGridTest {

    private static final QueueId SALES = new QueueId("sales");
    private static final Measure IN_TIME = Measure.below(Outcome.ANSWERED, 30_001);
    private static final Period PERIOD = new Period(
            PeriodText.bound("2024-01-01T10:00:00Z", Zones.UTC),
            PeriodText.bound("2024-01-01T12:00:00Z", Zones.UTC),
            Zones.UTC);
    private static final IntervalGrid GRID = IntervalGrid.of(
            new TimeRange(Instant.parse("2024-01-01T10:00:00Z"), Instant.parse("2024-01-01T12:00:00Z")),
            Optional.of(Granularity.HALF_HOUR),
            Zones.UTC);

    @Test
    void rowsAreVisitedByNumberOfTheirInterval() {
        CountGrid counts =
                counts(row(3, MediaType.VOICE, 1, 4), row(0, MediaType.VOICE, 1, 1), row(1, MediaType.CHAT, 1, 2));
        assertThat(visited(counts, SALES, 0, 4)).containsExactlyInAnyOrder("0 voice 1", "3 voice 4", "1 chat 2");
        assertThat(visited(counts, SALES, 1, 3)).containsExactly("1 chat 2");
        assertThat(visited(counts, SALES, 0, 0)).isEmpty();
        assertThat(visited(counts, new QueueId("other"), 0, 4)).isEmpty();
        assertThat(counts.queues()).containsExactly(SALES);
        assertThat(counts.media(SALES))
                .containsExactlyInAnyOrder(Optional.of(MediaType.VOICE), Optional.of(MediaType.CHAT));
    }

    @Test
    void rowsOfOneQueueMediumAndIntervalAreAddedUp() {
        assertThat(visited(counts(row(0, MediaType.VOICE, 1, 2), row(0, MediaType.VOICE, 3, 4)), SALES, 0, 1))
                .containsExactly("0 voice 6");
    }

    @Test
    void rowsMayComeInAnyOrder() {
        List<CountRow> rows = new ArrayList<>();
        for (int interval : new int[] {2, 0, 3, 1, 2, 0}) {
            rows.add(row(interval, MediaType.VOICE, 1, 1 + interval));
        }
        assertThat(visited(counts(rows.toArray(CountRow[]::new)), SALES, 0, 4))
                .containsExactly("0 voice 2", "1 voice 2", "2 voice 6", "3 voice 4");
    }

    @Test
    void countsOfShorterIntervalsAddUpToThoseOfLonger() {
        CountGrid halves =
                counts(row(0, MediaType.VOICE, 1, 2), row(1, MediaType.VOICE, 3, 4), row(2, MediaType.CHAT, 1, 1));
        CountRequest request = CountRequest.exactly(
                List.of(),
                PERIOD,
                Detail.of(halves.measures()).splitBy(new Breakdown(Optional.of(Granularity.HOUR), true, false)));
        CountGridBuilder hours = new CountGridBuilder(request, request.needed());
        hours.add(halves);
        hours.add(halves);
        assertThat(visited(hours.build(List.of()), SALES, 0, 2)).containsExactlyInAnyOrder("0 voice 12", "1 chat 2");
    }

    @Test
    void countsOfLongerIntervalsAreNotDivided() {
        CountRequest request = CountRequest.exactly(
                List.of(),
                PERIOD,
                Detail.of(List.of(IN_TIME, Measure.ANSWERED)).splitBy(Breakdown.by(Granularity.QUARTER_HOUR)));
        CountGridBuilder quarters = new CountGridBuilder(request, request.needed());
        CountGrid halves = counts(row(0, MediaType.VOICE, 1, 2));
        assertThatThrownBy(() -> quarters.add(halves)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countWithinALimitThatIsLargerThanAllIsAContradiction() {
        CountGrid counts = counts(row(0, MediaType.VOICE, 2, 2), row(2, MediaType.VOICE, 3, 2));
        assertThat(counts.contradictions(SALES)).containsExactly(2);
        assertThat(counts.contradictions(new QueueId("other"))).isEmpty();
    }

    @Test
    void countsThatArriveInPartsAreComparedOnlyWhenAllAreThere() {
        CountRow inTimeFirst = row(0, MediaType.VOICE, 3, 0);
        assertThat(counts(inTimeFirst, row(0, MediaType.VOICE, 0, 4)).contradictions(SALES))
                .isEmpty();
        assertThat(counts(inTimeFirst, row(0, MediaType.VOICE, 0, 2)).contradictions(SALES))
                .containsExactly(0);
    }

    @Test
    void limitsOfDifferentOutcomesAreNotCompared() {
        QueueCounts fine = QueueCounts.of(
                Map.of(Measure.ANSWERED, 9L, Measure.below(Outcome.ABANDONED, 5_000), 1L, Measure.ABANDONED, 2L));
        assertThat(fine.isConsistent()).isTrue();
        assertThat(QueueCounts.of(Map.of()).isConsistent()).isTrue();
    }

    @Test
    void rowWithoutAnIntervalIsRefused() {
        CountRow whole = new CountRow(SALES, Optional.empty(), Optional.empty(), QueueCounts.of(Map.of()));
        assertThatThrownBy(() -> counts(whole)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CountGrid counts(CountRow... rows) {
        Detail detail = Detail.of(List.of(Measure.ANSWERED, IN_TIME)).splitBy(Breakdown.by(Granularity.HALF_HOUR));
        return CountGrid.of(CountRequest.exactly(List.of(), PERIOD, detail), detail, List.of(rows), List.of());
    }

    private static CountRow row(int interval, MediaType medium, long met, long all) {
        QueueCounts counts = QueueCounts.of(Map.of(Measure.ANSWERED, all, IN_TIME, met));
        return new CountRow(SALES, Optional.of(medium), Optional.of(GRID.interval(interval)), counts);
    }

    private static List<String> visited(CountGrid counts, QueueId queue, int from, int to) {
        List<String> visited = new ArrayList<>();
        counts.visit(
                queue,
                from,
                to,
                (interval, medium, counted) -> visited.add(interval + " " + medium.orElseThrow() + " "
                        + counted.count(Measure.ANSWERED).orElseThrow()));
        return visited;
    }
}
