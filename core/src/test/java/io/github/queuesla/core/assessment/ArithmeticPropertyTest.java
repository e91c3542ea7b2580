package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.time.Granularity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of the arithmetic that hold for any contacts. */
class ArithmeticPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFormulaGivesALevelForAnyContacts(long seed) throws CountSourceException {
        Scene scene = scene(new SplittableRandom(seed));
        scene.definitions = Formula.named().stream()
                .map(formula -> definition(formula.name(), 20_000, formula))
                .toList();
        Rows assessment = scene.assess();
        assertThat(assessment.problems()).isEmpty();
        assertThat(assessment.rows()).noneMatch(row -> row.attainment().isUnavailable());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void longerThresholdNeverLowersALevel(long seed) throws CountSourceException {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = scene(random);
        long shorter = random.nextLong(5_000, 40_000);
        long longer = shorter + random.nextLong(1, 20_000);
        for (Formula formula : Formula.named()) {
            scene.definitions = List.of(definition("shorter", shorter, formula), definition("longer", longer, formula));
            List<QueueResult> rows = scene.assess().rows();
            for (int i = 0; i < rows.size() / 2; i++) {
                Optional<Ratio> before = rows.get(i).attainment().measured();
                Optional<Ratio> after =
                        rows.get(i + rows.size() / 2).attainment().measured();
                if (before.isPresent() && after.isPresent()) {
                    assertThat(after.get()).as(formula.name()).isGreaterThanOrEqualTo(before.get());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAddUpToTheWhole(long seed) throws CountSourceException {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = scene(random);
        Granularity granularity = List.of(Granularity.values()).get(random.nextInt(Granularity.values().length));
        List<Attainment> whole = totals(scene, Breakdown.none());
        assertThat(totals(scene, new Breakdown(Optional.empty(), true, false))).isEqualTo(whole);
        assertThat(totals(scene, new Breakdown(Optional.of(granularity), false, false)))
                .isEqualTo(whole);
        assertThat(totals(scene, new Breakdown(Optional.of(granularity), true, false)))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalLiesBetweenItsWorstAndItsBestRow(long seed) throws CountSourceException {
        Rows assessment = scene(new SplittableRandom(seed)).assess();
        List<Ratio> ratios = assessment.rows().stream()
                .flatMap(row -> row.attainment().measured().stream())
                .sorted()
                .toList();
        assessment
                .total()
                .pooled()
                .measured()
                .ifPresent(total -> assertThat(total).isBetween(ratios.get(0), ratios.get(ratios.size() - 1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalThatMissesItsTargetHasARowThatMissesIt(long seed) throws CountSourceException {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = scene(random);
        scene.definitions =
                List.of(Scene.WITHIN_30.withTarget(Percentage.parse(Integer.toString(random.nextInt(101)))));
        Rows assessment = scene.assess();
        if (assessment.total().outcome().met().equals(Optional.of(false))) {
            assertThat(assessment.rows()).anyMatch(row -> row.targetMet().equals(Optional.of(false)));
        }
    }

    private static List<Attainment> totals(Scene scene, Breakdown breakdown) throws CountSourceException {
        List<Attainment> totals = new ArrayList<>();
        scene.breakdown = breakdown;
        for (Formula formula : Formula.named()) {
            scene.definitions = List.of(definition("gold", 20_000, formula));
            totals.add(scene.assess().total().pooled());
        }
        return totals;
    }

    private static Scene scene(SplittableRandom random) {
        Scene scene = new Scene();
        List<Queue> queues = List.of(Scene.BILLING, Scene.SALES, Scene.NIGHT);
        List<MediaType> media = List.of(MediaType.VOICE, MediaType.CHAT);
        int many = random.nextInt(1, 200);
        for (int i = 0; i < many; i++) {
            scene.contacts(
                    1,
                    new Contact(
                            queues.get(random.nextInt(queues.size())).id(),
                            media.get(random.nextInt(media.size())),
                            Scene.PERIOD.range().start().plusMillis(random.nextLong(3 * 86_400_000L)),
                            random.nextInt(3) == 0 ? 1000L * random.nextInt(61) : random.nextLong(60_000),
                            List.of(Outcome.values()).get(random.nextInt(Outcome.values().length))));
        }
        return scene;
    }

    private static Definition definition(String name, long thresholdMillis, Formula formula) {
        return new Definition(
                name,
                new WaitThreshold(Duration.ofMillis(thresholdMillis), ThresholdBoundary.INCLUSIVE),
                formula,
                Optional.of(Duration.ofSeconds(5)),
                Optional.empty(),
                Rounding.HALF_EVEN);
    }
}
