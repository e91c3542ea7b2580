package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTextTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "30s, 30000, 30s",
        "1m30s, 90000, 1m30s",
        "90s, 90000, 1m30s",
        "500ms, 500, 500ms",
        "2m, 120000, 2m",
        "1h, 3600000, 1h",
        "1d2h, 93600000, 1d2h",
        "PT30S, 30000, 30s",
        "pt1m30s, 90000, 1m30s",
        "PT0.5S, 500, 500ms",
        "P1D, 86400000, 1d",
        "30S, 30000, 30s",
        "' 30s ', 30000, 30s",
        "366d, 31622400000, 366d",
        "1ms, 1, 1ms"
    })
    void readsDurationsAndWritesThemShort(String text, long millis, String shortest) {
        Duration length = WaitText.parse(text);
        assertThat(length).isEqualTo(Duration.ofMillis(millis));
        assertThat(WaitText.format(length)).isEqualTo(shortest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "0", "1.5", "+30", "-30"})
    void numberWithoutUnitIsRefused(String text) {
        assertThatThrownBy(() -> WaitText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'" + text + "' has no unit: write " + text + "s for seconds, " + text + "ms for milliseconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s", "30 s", "30sec", "s30", "30s1m", "1.5s", "PT", "P", "1y", "30s30s", "٣٠s"})
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> WaitText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0ms", "PT-30S", "367d", "366d1ms", "999999999d", "PT99999999H"})
    void durationOutOfRangeIsRefused(String text) {
        assertThatThrownBy(() -> WaitText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is out of range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.0005S", "PT1.0000001S"})
    void durationFinerThanAMillisecondIsRefused(String text) {
        assertThatThrownBy(() -> WaitText.parse(text)).hasMessageContaining("finer than a millisecond");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writtenDurationsAreReadBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Duration length = Duration.ofMillis(random.nextLong(1, 1L << random.nextInt(1, 34)));
        assertThat(WaitText.parse(WaitText.format(length))).isEqualTo(length);
        assertThat(WaitText.parse(length.toString())).isEqualTo(length);
    }
}
