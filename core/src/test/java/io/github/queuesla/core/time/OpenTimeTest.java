package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "08:00-18:30, 480, 1110, 08:00-18:30",
        "' 8:00 - 12:15 ', 480, 735, 08:00-12:15",
        "00:00-24:00, 0, 1440, 00:00-24:00",
        "23:59-24:00, 1439, 1440, 23:59-24:00"
    })
    void readsTwoTimesOfOneDay(String text, int from, int to, String shown) {
        assertThat(OpenTime.parse(text)).isEqualTo(new OpenTime(from, to)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8-18",
                "08:00",
                "08:00-18:60",
                "08:00-25:00",
                "08:00-24:01",
                "08:00-12:00-18:00",
                "8.00-9.00"
            })
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> OpenTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("write 08:00-18:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00-06:00", "08:00-08:00", "24:00-24:00"})
    void hoursOverMidnightAreWrittenAsTwo(String text) {
        assertThatThrownBy(() -> OpenTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("22:00-24:00 and, for the next day, 00:00-06:00");
    }

    @Test
    void adjacentHoursDoNotOverlap() {
        assertThat(OpenTime.parse("08:00-12:00").overlaps(OpenTime.parse("12:00-13:00")))
                .isFalse();
        assertThat(OpenTime.parse("08:00-12:01").overlaps(OpenTime.parse("12:00-13:00")))
                .isTrue();
        assertThat(OpenTime.ALL_DAY.overlaps(OpenTime.parse("12:00-13:00"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 1441", "10, 10", "11, 10"})
    void hoursLieWithinOneDay(int from, int to) {
        assertThatThrownBy(() -> new OpenTime(from, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "hours go from an earlier to a later time of one day, not from minute " + from + " to " + to);
    }

    @Test
    void overlapIsSymmetric() {
        OpenTime morning = OpenTime.parse("08:00-12:00");
        OpenTime noon = OpenTime.parse("12:00-13:00");
        OpenTime evening = OpenTime.parse("18:00-19:00");
        assertThat(noon.overlaps(morning)).isFalse();
        assertThat(evening.overlaps(morning)).isFalse();
        assertThat(morning.overlaps(evening)).isFalse();
    }
}
