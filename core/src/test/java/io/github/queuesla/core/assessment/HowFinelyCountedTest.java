package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No number depends on the length of the counted intervals. */
class HowFinelyCountedTest {

    private static final Percentage TARGET = Percentage.parse("80");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void halfHoursAndQuarterHoursGiveTheNumbersOfTheLongestIntervals(long seed) throws CountSourceException {
        SplittableRandom random = new SplittableRandom(seed);
        ContractScene scene = RandomContract.scene(random);
        scene.needed = Optional.empty();
        scene.hours = random.nextInt(4) == 0 ? scene.hours : hours(random, scene.zone);
        scene.rollUp = rollUp(random);
        scene.breakdown = breakdown(random);
        addGaps(scene, random);
        Result longest = scene.assess();
        for (Granularity length : List.of(Granularity.HALF_HOUR, Granularity.QUARTER_HOUR)) {
            scene.optional = Detail.NONE.splitBy(Breakdown.by(length));
            assertSame(scene.assess(), longest);
        }
        scene.needed = Optional.of(Granularity.HALF_HOUR);
        assertSame(scene.assess(), longest);
    }

    @Test
    void sourceWithoutSplitAnswersAQuestionWithOptionalHalfHours() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.needed = Optional.empty();
        scene.optional = Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR));
        scene.window = Window.PERIOD;
        scene.days("2024-01-01", "2024-01-31");
        scene.answered(Scene.SALES, "2024-01-03T09:00:00Z", 45, 50);
        scene.answered(Scene.BILLING, "2024-01-20T09:00:00Z", 600, 1_000);
        Result split = scene.assess();
        scene.source.splits = false;
        Result whole = scene.assess();
        assertThat(split.interval()).contains(Granularity.HALF_HOUR);
        assertThat(whole.interval()).isEmpty();
        assertSame(whole, split);
        WindowResult window = whole.windows().findFirst().orElseThrow();
        assertThat(window.pooled()).hasToString("Measured[ratio=645/1050]");
        assertThat(window.intervals()).hasSize(1);
        assertThat(window.intervals().get(0).range()).isEqualTo(scene.period.range());
        assertThat(window.intervals().get(0).attainment()).isEqualTo(window.pooled());
        assertThat(scene.source.requests.get(1)).isEqualTo(scene.source.requests.get(0));
    }

    @Test
    void sourceThatSplitsOnlyWhatIsNeededStillSplitsThat() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.needed = Optional.empty();
        scene.optional = Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR));
        scene.days("2024-01-01", "2024-01-03");
        scene.answered(Scene.SALES, "2024-01-03T09:00:00Z", 45, 50);
        scene.source.splits = false;
        Result result = scene.assess();
        assertThat(result.interval()).contains(Granularity.DAY);
        assertThat(result.windows())
                .extracting(window -> window.pooled().toString())
                .containsExactly("NoTraffic[]", "NoTraffic[]", "Measured[ratio=45/50]");
    }

    @Test
    void rollUpOverIntervalsLeavesOutAQueueMissingInEveryInterval() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.needed = Optional.empty();
        scene.hours = Optional.of(ContractTerms.daily(scene.zone, "09:00-10:00"));
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.IGNORED);
        scene.answered(Scene.BILLING, "2024-01-01T09:40:00Z", 9, 10);
        scene.answered(Scene.SALES, "2024-01-01T09:40:00Z", 0, 10);
        scene.source.gaps.add(gap(Set.of(Scene.SALES.id()), "2024-01-01T09:00:00Z", "2024-01-01T09:30:00Z"));
        Result longest = scene.assess();
        assertThat(longest.windows())
                .extracting(window -> window.outcome().level().orElseThrow().toString())
                .containsExactly("9/10");
        scene.optional = Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR));
        assertSame(scene.assess(), longest);
    }

    /** Everything except the intervals; a medium seen in the counted part of a missing queue may have rows. */
    private static void assertSame(Result result, Result expected) {
        assertThat(result.problems()).isEqualTo(expected.problems());
        assertThat(result.notes()).isEqualTo(expected.notes());
        List<WindowResult> windows = result.windows().toList();
        List<WindowResult> others = expected.windows().toList();
        assertThat(windows).hasSameSizeAs(others);
        for (int i = 0; i < windows.size(); i++) {
            WindowResult window = windows.get(i);
            WindowResult other = others.get(i);
            assertThat(window.span()).isEqualTo(other.span());
            assertThat(window.outcome()).isEqualTo(other.outcome());
            assertThat(window.pooled()).isEqualTo(other.pooled());
            assertThat(window.counts()).isEqualTo(other.counts());
            assertThat(window.divisions()).isEqualTo(other.divisions());
            assertThat(window.queues()).isEqualTo(other.queues());
            assertThat(told(window, result)).isEqualTo(told(other, result));
        }
    }

    private static List<QueueResult> told(WindowResult window, Result result) {
        boolean byMedia = result.breakdown().byMedia();
        return window.rows().stream()
                .filter(row -> !byMedia || row.attainment().measured().isPresent())
                .toList();
    }

    /** Around the clock or on the hour, so that long intervals suit. */
    private static Optional<OpeningHours> hours(SplittableRandom random, ZoneId zone) {
        List<Optional<String>> times = List.of(
                Optional.empty(), Optional.of("09:00-17:00"), Optional.of("08:00-09:00"), Optional.of("00:00-24:00"));
        return RandomContract.pick(random, times).map(time -> ContractTerms.daily(zone, time));
    }

    private static RollUp rollUp(SplittableRandom random) {
        List<Granularity> lengths = List.of(Granularity.HALF_HOUR, Granularity.HOUR, Granularity.DAY);
        Granularity length = RandomContract.pick(random, lengths);
        EmptyInterval empty = RandomContract.pick(random, List.of(EmptyInterval.values()));
        return RandomContract.pick(
                random,
                List.of(
                        new RollUp.Pooled(),
                        new RollUp.WorstQueue(),
                        new RollUp.QueuesInTarget(TARGET),
                        new RollUp.IntervalsInTarget(length, empty, TARGET),
                        new RollUp.MeanOfIntervals(length, empty)));
    }

    private static Breakdown breakdown(SplittableRandom random) {
        List<Optional<Granularity>> lengths = List.of(
                Optional.empty(), Optional.empty(), Optional.of(Granularity.DAY), Optional.of(Granularity.HOUR));
        return new Breakdown(RandomContract.pick(random, lengths), random.nextInt(4) == 0, random.nextInt(4) == 0);
    }

    private static void addGaps(ContractScene scene, SplittableRandom random) {
        TimeRange all = scene.period.range();
        for (int many = random.nextInt(4); many > 0; many--) {
            Instant start = all.start().plusSeconds(random.nextLong(all.length().toSeconds()));
            Instant end = start.plusSeconds(random.nextLong(1, 1L << random.nextInt(8, 19)));
            Set<QueueId> queues = random.nextInt(4) == 0
                    ? Set.of()
                    : Set.of(RandomContract.pick(random, List.of(Scene.BILLING, Scene.SALES, Scene.NIGHT))
                            .id());
            scene.source.gaps.add(
                    random.nextInt(5) == 0
                            ? new Gap(queues, Optional.empty(), Failure.of(FailureKind.SOURCE_UNAVAILABLE))
                            : gap(queues, start.toString(), end.toString()));
        }
    }

    private static Gap gap(Set<QueueId> queues, String from, String to) {
        TimeRange range = new TimeRange(Instant.parse(from), Instant.parse(to));
        return new Gap(queues, Optional.of(range), Failure.of(FailureKind.SOURCE_UNAVAILABLE));
    }
}
