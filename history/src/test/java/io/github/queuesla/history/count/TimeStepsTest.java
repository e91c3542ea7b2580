package io.github.queuesla.history.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeStepsTest {

    private static Optional<Duration> between(Granularity granularity, String zone) {
        TimeRange march = new TimeRange(Instant.parse("2024-03-01T08:07:03Z"), Instant.parse("2024-04-20T10:00:00Z"));
        List<Instant> edges = granularity.split(march, ZoneId.of(zone)).stream()
                .map(TimeRange::start)
                .skip(1)
                .toList();
        return TimeSteps.between(edges).map(steps -> Duration.ofMillis(steps.millis()));
    }

    @Test
    void stepsAreTheLongestThatNoIntervalCuts() {
        assertThat(between(Granularity.DAY, "UTC")).contains(Duration.ofDays(1));
        assertThat(between(Granularity.DAY, "Europe/Berlin")).contains(Duration.ofHours(1));
        assertThat(between(Granularity.DAY, "Asia/Kolkata")).contains(Duration.ofMinutes(30));
        assertThat(between(Granularity.HOUR, "Asia/Kathmandu")).contains(Duration.ofMinutes(15));
        assertThat(between(Granularity.QUARTER_HOUR, "Europe/Berlin")).contains(Duration.ofMinutes(15));
    }

    @Test
    void unevenOffsetHasNoSteps() {
        List<Instant> edges = List.of(Instant.parse("1970-01-01T10:44:30Z"), Instant.parse("1970-01-01T11:44:30Z"));
        assertThat(TimeSteps.between(edges)).isEmpty();
        assertThat(TimeSteps.between(List.of(Instant.parse("2024-01-01T00:00:00.5Z"))))
                .isEmpty();
    }
}
