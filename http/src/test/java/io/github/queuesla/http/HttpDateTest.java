package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

    @Test
    void monthHasThreeLettersInEitherCase() {
        assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT", NOW))
                .contains(Instant.parse("1994-11-06T08:49:37Z"));
        assertThat(HttpDate.parse("Sun, 06 NOV 1994 08:49:37 GMT", NOW))
                .contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xyz", "anF", "ebM", "cja"})
    void lettersAcrossTwoMonthsAreNotAMonth(String month) {
        assertThat(HttpDate.parse("Sun, 06 " + month + " 1994 08:49:37 GMT", NOW))
                .isEmpty();
    }
}
