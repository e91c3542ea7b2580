package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    private final RequestLimits limits = RequestLimits.defaults();

    @Test
    void defaultsAreThoseOfTheManual() {
        assertThat(limits).isEqualTo(new RequestLimits(3, 300, Duration.ofMinutes(5), 64 * 1024 * 1024));
    }

    @Test
    void valueOutOfRangeIsRefusedAndNamed() {
        assertThatThrownBy(() -> limits.withMaxRetries(-1)).hasMessageContaining("not -1");
        assertThatThrownBy(() -> limits.withMaxRatePerMinute(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> limits.withDeadline(Duration.ZERO)).hasMessageContaining("not PT0S");
        assertThatThrownBy(() -> limits.withDeadline(Duration.ofSeconds(-1))).hasMessageContaining("not PT-1S");
        assertThatThrownBy(() -> new RequestLimits(3, 300, Duration.ofMinutes(5), 0))
                .hasMessageContaining("1 byte, not 0");
    }

    @Test
    void smallestValuesAreAllowed() {
        assertThat(new RequestLimits(0, 1, Duration.ofNanos(1), 1).maxRetries()).isZero();
    }
}
