package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalGridTest {

    private final IntervalGrid grid = IntervalGrid.of(
            range("2024-01-01T10:07:00Z", "2024-01-01T11:40:00Z"), Optional.of(Granularity.HALF_HOUR), Zones.UTC);

    @Test
    void firstAndLastIntervalAreCutToTheRange() {
        assertThat(grid.intervals())
                .containsExactly(
                        range("2024-01-01T10:07:00Z", "2024-01-01T10:30:00Z"),
                        range("2024-01-01T10:30:00Z", "2024-01-01T11:00:00Z"),
                        range("2024-01-01T11:00:00Z", "2024-01-01T11:30:00Z"),
                        range("2024-01-01T11:30:00Z", "2024-01-01T11:40:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T09:00:00Z, 0, 0",
        "2024-01-01T10:07:00Z, 0, 0",
        "2024-01-01T10:29:59Z, 0, 1",
        "2024-01-01T10:30:00Z, 1, 1",
        "2024-01-01T11:39:00Z, 3, 4",
        "2024-01-01T11:40:00Z, 4, 4",
        "2024-01-02T00:00:00Z, 4, 4"
    })
    void instantHasANumberBeforeAndAfter(Instant instant, int at, int after) {
        assertThat(grid.numberAt(instant)).isEqualTo(at);
        assertThat(grid.numberAfter(instant)).isEqualTo(after);
    }

    @Test
    void withoutAGranularityTheRangeIsOneInterval() {
        TimeRange all = range("2024-01-01T10:07:00Z", "2024-01-01T11:40:00Z");
        IntervalGrid one = IntervalGrid.of(all, Optional.empty(), Zones.UTC);
        assertThat(one.intervals()).containsExactly(all);
        assertThat(one.granularity()).isEmpty();
        assertThat(one.numberAt(Instant.parse("2024-01-01T11:00:00Z"))).isZero();
        assertThat(one.numberAfter(Instant.parse("2024-01-01T11:00:00Z"))).isEqualTo(1);
    }

    @Test
    void intervalsHaveEdgesWhereTheyMeetAndAtBothEnds() {
        assertThat(grid.hasEdges(List.of())).isTrue();
        assertThat(grid.hasEdges(List.of(
                        Instant.parse("2024-01-01T10:07:00Z"),
                        Instant.parse("2024-01-01T11:00:00Z"),
                        Instant.parse("2024-01-01T11:40:00Z"))))
                .isTrue();
        assertThat(grid.hasEdges(List.of(Instant.parse("2024-01-01T11:00:00Z"), Instant.parse("2024-01-01T11:15:00Z"))))
                .isFalse();
        assertThat(grid.hasEdges(List.of(Instant.parse("2024-01-01T10:00:00Z"))))
                .isFalse();
        assertThat(grid.hasEdges(List.of(Instant.parse("2024-01-01T12:00:00Z"))))
                .isFalse();
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void gridContainsOneWhoseIntervalsItDoesNotCut() {
        TimeRange day = range("2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z");
        IntervalGrid hours = IntervalGrid.of(day, Optional.of(Granularity.HOUR), Zones.UTC);
        IntervalGrid halves = IntervalGrid.of(
                range("2024-01-01T10:30:00Z", "2024-01-01T12:00:00Z"), Optional.of(Granularity.HALF_HOUR), Zones.UTC);
        assertThat(hours.contains(halves)).isTrue();
        assertThat(halves.contains(hours)).isFalse();
        IntervalGrid nepal = IntervalGrid.of(day, Optional.of(Granularity.HOUR), Zones.parse("Asia/Kathmandu"));
        assertThat(hours.contains(nepal)).isFalse();
        IntervalGrid later = IntervalGrid.of(
                range("2024-01-01T23:30:00Z", "2024-01-02T00:30:00Z"), Optional.of(Granularity.HALF_HOUR), Zones.UTC);
        assertThat(hours.contains(later)).isFalse();
    }
}
