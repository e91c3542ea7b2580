package io.github.queuesla.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitThresholdTest {

    private static final Duration TWENTY = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({"STRICT, 20000", "INCLUSIVE, 20001", "WHOLE_SECONDS, 21000"})
    void boundaryDecidesTheLimitInMilliseconds(ThresholdBoundary edge, long below) {
        assertThat(new WaitThreshold(TWENTY, edge).belowMillis()).isEqualTo(below);
    }

    @Test
    void inclusiveIsTheRuleOfMostContracts() {
        assertThat(WaitThreshold.inclusive(TWENTY)).isEqualTo(new WaitThreshold(TWENTY, ThresholdBoundary.INCLUSIVE));
    }

    @Test
    void thresholdIsAPositiveNumberOfMilliseconds() {
        for (Duration impossible : new Duration[] {Duration.ZERO, Duration.ofMillis(-1), Duration.ofNanos(1_500_000)}) {
            assertThatThrownBy(() -> WaitThreshold.inclusive(impossible))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(impossible.toString());
        }
    }

    @Test
    void wholeSecondsNeedAThresholdOfWholeSeconds() {
        assertThatThrownBy(() -> new WaitThreshold(Duration.ofMillis(20_500), ThresholdBoundary.WHOLE_SECONDS))
                .hasMessageContaining("not 20s500ms");
    }
}
