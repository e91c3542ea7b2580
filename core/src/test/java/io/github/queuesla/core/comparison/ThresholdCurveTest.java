package io.github.queuesla.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdCurveTest {

    private static final ServiceLevel LEVEL = ServiceLevel.of(
            Definition.answeredWithin(Duration.ofSeconds(30)), new QueueSelection(List.of("Sales")), Zones.UTC);

    private static ThresholdCurve curve(Centre centre, Integer... seconds) throws Exception {
        List<Duration> thresholds =
                List.of(seconds).stream().map(Duration::ofSeconds).toList();
        return ThresholdCurve.of(LEVEL, centre.count(LEVEL, ThresholdCurve.measures(LEVEL, thresholds)), thresholds);
    }

    @Test
    void pointsAreInOrderOfTheThreshold() throws Exception {
        assertThat(curve(Centre.worked(), 60, 10, 20).points())
                .containsExactly(
                        new ThresholdCurve.Point(Duration.ofSeconds(10), new Attainment.Measured(new Ratio(0, 940))),
                        new ThresholdCurve.Point(Duration.ofSeconds(20), new Attainment.Measured(new Ratio(752, 940))),
                        new ThresholdCurve.Point(Duration.ofSeconds(30), new Attainment.Measured(new Ratio(752, 940))),
                        new ThresholdCurve.Point(Duration.ofSeconds(60), new Attainment.Measured(new Ratio(940, 940))));
    }

    @Test
    void targetIsReachedBetweenTwoThresholds() throws Exception {
        ThresholdCurve.Bracket bracket = curve(Centre.worked(), 10, 30, 60).reaching(Percentage.parse("80.01"));
        assertThat(bracket.missedAt()).contains(Duration.ofSeconds(30));
        assertThat(bracket.metAt()).contains(Duration.ofSeconds(60));
    }

    @Test
    void targetThatNoThresholdReachesHasNoUpperEnd() throws Exception {
        assertThat(curve(Centre.worked(), 10, 15).reaching(Percentage.parse("80.01")))
                .isEqualTo(new ThresholdCurve.Bracket(Optional.of(Duration.ofSeconds(30)), Optional.empty()));
    }

    @Test
    void targetThatTheShortestThresholdReachesHasNoLowerEnd() throws Exception {
        assertThat(curve(Centre.worked(), 20, 60).reaching(Percentage.parse("80")))
                .isEqualTo(new ThresholdCurve.Bracket(Optional.empty(), Optional.of(Duration.ofSeconds(20))));
    }

    @Test
    void queueWithoutTrafficReachesNoTarget() throws Exception {
        assertThat(curve(new Centre(), 20).reaching(Percentage.parse("80")))
                .isEqualTo(new ThresholdCurve.Bracket(Optional.empty(), Optional.empty()));
    }

    @Test
    void agreedThresholdIsAlwaysAmongThePoints() throws Exception {
        assertThat(curve(Centre.worked(), 60, 10).points())
                .extracting(point -> point.threshold().toSeconds())
                .containsExactly(10L, 30L, 60L);
        assertThat(ThresholdCurve.measures(LEVEL, List.of())).containsAll(LEVEL.neededMeasures());
    }

    @Test
    void numbersAreJudgedOnlyAsOnePooledWindow() throws Exception {
        ThresholdCurve curve = curve(Centre.worked(), 20);
        assertThat(curve.coverage().windows()).isEqualTo(1);
        assertThat(curve.coverage().isJudged(LEVEL)).isTrue();
        assertThat(curve.coverage().isJudged(worstQueue())).isFalse();
        assertThat(new Coverage(2, true, 0, Optional.empty()).isJudged(LEVEL)).isFalse();
    }

    private static ServiceLevel worstQueue() {
        return new ServiceLevel(
                LEVEL.definition(),
                LEVEL.scope(),
                LEVEL.zone(),
                LEVEL.window(),
                new RollUp.WorstQueue(),
                LEVEL.conditions());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void curveNeverFalls(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Centre centre = new Centre();
        for (int i = 0; i < 200; i++) {
            centre.calls(Centre.SALES, 1, "10:00", new Centre.Ended(Outcome.ANSWERED, random.nextLong(150_000)));
        }
        List<Ratio> ratios = new ArrayList<>();
        curve(centre, 5, 10, 20, 40, 80, 120)
                .points()
                .forEach(point -> ratios.add(point.attainment().measured().orElse(new Ratio(0, 1))));
        assertThat(ratios).isSortedAccordingTo(Ratio::compareTo).doesNotHaveDuplicates();
    }
}
