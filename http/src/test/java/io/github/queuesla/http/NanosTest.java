package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NanosTest {

    @Test
    void durationBeyondNanosecondsIsCapped() {
        assertThat(Nanos.of(Duration.ofDays(1_000_000))).isEqualTo(Nanos.FOREVER);
        assertThat(Nanos.of(Duration.ofNanos(Nanos.FOREVER))).isEqualTo(Nanos.FOREVER);
        assertThat(Nanos.of(Duration.ofNanos(7))).isEqualTo(7);
        assertThat(Nanos.of(Duration.ofNanos(-7))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void tokenLifeMustBePositive(Duration life) {
        assertThatThrownBy(() -> new TokenGrant(Secret.of("token"), life))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a token must be valid for more than zero time, not " + life);
    }
}
