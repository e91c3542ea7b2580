package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.ProvisionalRange;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Numbers are provisional for 72 hours, and for as long as the source says so. */
class ProvisionalTest {

    private final ContractScene scene = new ContractScene().answered(Scene.BILLING, "2024-01-01T09:15:00Z", 3, 4);

    @Test
    void numbersAreFinalAfterThreeDays() throws CountSourceException {
        scene.now = Instant.parse("2024-01-04T23:59:59Z");
        assertThat(scene.window().outcome().provisional()).isTrue();
        scene.now = Instant.parse("2024-01-05T00:00:00Z");
        assertThat(scene.window().outcome().provisional()).isFalse();
        assertThat(scene.window().rows()).noneMatch(QueueResult::provisional);
    }

    @Test
    void sourceKnowsLaterThatNumbersAreNotFinal() throws CountSourceException {
        scene.source.provisional.add(new ProvisionalRange(
                new TimeRange(Instant.parse("2024-01-01T12:00:00Z"), Instant.parse("2024-01-02T00:00:00Z"))));
        scene.breakdown = Breakdown.by(Granularity.HOUR);
        assertThat(scene.window().outcome().provisional()).isTrue();
        assertThat(scene.window().rows())
                .filteredOn(row -> row.queue().equals(Scene.BILLING))
                .filteredOn(QueueResult::provisional)
                .first()
                .extracting(row -> row.range().start())
                .isEqualTo(Instant.parse("2024-01-01T12:00:00Z"));
    }
}
