package io.github.queuesla.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.time.Granularity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "DAY,   2024-03-31T12:00:00Z, 2024-03-30T23:00:00Z, 2024-03-31T22:00:00Z",
        "WEEK,  2024-03-31T21:59:59Z, 2024-03-24T23:00:00Z, 2024-03-31T22:00:00Z",
        "WEEK,  2024-03-31T22:00:00Z, 2024-03-31T22:00:00Z, 2024-04-07T22:00:00Z",
        "MONTH, 2024-03-15T00:00:00Z, 2024-02-29T23:00:00Z, 2024-03-31T22:00:00Z",
        "MONTH, 2024-12-31T23:00:00Z, 2024-12-31T23:00:00Z, 2025-01-31T23:00:00Z"
    })
    void instantIsInOneWindowOfTheCalendar(Window window, Instant instant, Instant start, Instant end) {
        assertThat(window.containing(instant, BERLIN).start()).isEqualTo(start);
        assertThat(window.containing(instant, BERLIN).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"DAY, DAY", "WEEK, WEEK", "MONTH, MONTH", "PERIOD,"})
    void windowHasItsGranularity(Window window, Granularity granularity) {
        assertThat(window.granularity()).isEqualTo(Optional.ofNullable(granularity));
    }
}
