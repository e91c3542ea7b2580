package io.github.queuesla.history.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    void rangeThatEndsAtMidnightHasNoPartOfTheNextDay() {
        assertThat(Days.first(Days.range(DAY))).isEqualTo(DAY);
        assertThat(Days.last(Days.range(DAY))).isEqualTo(DAY);
    }

    @Test
    void rangeThatEndsInADayHasAPartOfIt() {
        TimeRange range = new TimeRange(
                Instant.parse("2024-02-28T23:59:59.999Z"),
                Instant.parse("2024-02-29T00:00:00Z").plusNanos(1));

        assertThat(Days.first(range)).isEqualTo(DAY.minusDays(1));
        assertThat(Days.last(range)).isEqualTo(DAY);
    }

    @Test
    void dayEndsWhereTheNextStarts() {
        assertThat(Days.end(DAY)).isEqualTo(Days.start(LocalDate.of(2024, 3, 1)));
    }
}
