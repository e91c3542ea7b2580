package io.github.queuesla.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00.000Z",
                "1969-12-31T23:59:59.999Z",
                "2024-02-29T08:05:02.007Z",
                "2024-12-31T23:59:59.999Z",
                "0999-01-02T03:04:05.060Z"
            })
    void timesAreWrittenWithThreeDigitsOfMilliseconds(String text) {
        assertThat(Times.text(Instant.parse(text))).isEqualTo(text);
    }

    @Test
    void anyTimeIsReadAsItWasWritten() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long millis = random.nextLong(-1_000_000_000_000L, 4_000_000_000_000L);
            assertThat(Instant.parse(Times.text(millis)).toEpochMilli()).isEqualTo(millis);
        }
    }
}
