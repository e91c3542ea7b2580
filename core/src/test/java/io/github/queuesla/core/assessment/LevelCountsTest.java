package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Several results from the counts of one request. */
class LevelCountsTest {

    private static final TimeRange DAY =
            new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-02T00:00:00Z"));

    private final ContractScene scene = WorkedDay.scene();

    @Test
    void everyCountedThresholdGivesAPointOfACurve() throws CountSourceException {
        scene.definition = WorkedDay.by(Formula.ANSWERED_AND_ABANDONED);
        scene.more.add(Measure.below(Outcome.ANSWERED, 5_001));
        scene.more.add(Measure.below(Outcome.ANSWERED, 30_001));
        ContractCounts counts = count();
        assertThat(at(counts, 5)).isEqualTo("Measured[ratio=0/1000]");
        assertThat(at(counts, 20)).isEqualTo("Measured[ratio=752/1000]");
        assertThat(at(counts, 30)).isEqualTo("Measured[ratio=940/1000]");
        assertThatThrownBy(() -> at(counts, 25))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs the count ANSWERED_WITHIN");
        assertThat(scene.source.requests).hasSize(1);
    }

    @Test
    void countsOutsideTheOpeningHoursAreAvailableToo() throws CountSourceException {
        scene.definition = WorkedDay.by(Formula.ANSWERED_ONLY);
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "10:00-12:00"));
        scene.answered(Scene.BILLING, "2024-01-01T11:00:00Z", 1, 2);
        LevelCounts level = count().of(scene.level());
        assertThat(level.attainment(level.total(level.queues(), DAY, Hours.OPEN)))
                .hasToString("Measured[ratio=1/2]");
        assertThat(level.attainment(level.total(level.queues(), DAY, Hours.CLOSED)))
                .hasToString("Measured[ratio=752/940]");
        assertThat(level.attainment(level.total(level.queues(), DAY, Hours.ALL)))
                .hasToString("Measured[ratio=753/942]");
        assertThat(level.intervals(DAY, Hours.OPEN)).hasSize(4);
        assertThat(level.attainment(level.total(List.of(Scene.NIGHT), DAY, Hours.ALL)))
                .hasToString("NoTraffic[]");
    }

    @Test
    void missingQueuesDependOnTheHours() throws CountSourceException {
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "08:00-12:00"));
        TimeRange evening = new TimeRange(Instant.parse("2024-01-01T20:00:00Z"), Instant.parse("2024-01-01T21:00:00Z"));
        scene.source.gaps.add(
                new Gap(Set.of(Scene.NIGHT.id()), Optional.of(evening), Failure.of(FailureKind.INCONSISTENT_COUNTS)));
        LevelCounts level = count().of(scene.level());
        assertThat(level.missing(DAY, Hours.OPEN)).isEmpty();
        assertThat(level.missing(DAY, Hours.CLOSED)).containsExactly(Scene.NIGHT);
    }

    @Test
    void otherServiceLevelsCanBeReadFromTheSameCounts() throws CountSourceException {
        scene.answered(Scene.BILLING, "2024-01-01T11:00:00Z", 1, 2);
        ContractCounts counts = count();
        ServiceLevel level = scene.level();
        scene.queues = new QueueSelection(List.of("Bill*"));
        LevelCounts fewer = counts.of(scene.level());
        assertThat(fewer.queues()).extracting(Queue::name).containsExactly("Billing");
        assertThat(fewer.attainment(fewer.total(fewer.queues(), DAY, Hours.ALL)))
                .hasToString("Measured[ratio=1/2]");
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "10:10-12:00"));
        assertThatThrownBy(() -> counts.of(scene.level()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut a counted interval");
        assertThat(counts.of(level).queues()).hasSize(3);
    }

    @Test
    void countsDescribeThemselves() throws CountSourceException {
        ContractCounts counts = count();
        assertThat(counts.interval()).contains(Granularity.HALF_HOUR);
        assertThat(counts.range()).isEqualTo(DAY);
        assertThat(counts.question()).isEqualTo(scene.question());
        assertThat(counts.counts().queues()).containsExactly(Scene.SALES.id());
        assertThat(counts.measures())
                .containsExactly(
                        Measure.below(Outcome.ANSWERED, 30_001),
                        Measure.ANSWERED,
                        Measure.ABANDONED,
                        Measure.FLOW_OUT,
                        Measure.OFFERED);
        assertThat(counts.of(scene.level()).windows()).hasSize(1);
        assertThat(counts.of(scene.level()).level()).isEqualTo(scene.level());
    }

    private ContractCounts count() throws CountSourceException {
        return scene.assessor().count(scene.question());
    }

    private String at(ContractCounts counts, int seconds) {
        WaitThreshold threshold = WaitThreshold.inclusive(Duration.ofSeconds(seconds));
        LevelCounts level = counts.of(scene.level().withDefinition(scene.definition.withThreshold(threshold)));
        return level.attainment(level.total(level.queues(), DAY, Hours.OPEN)).toString();
    }
}
