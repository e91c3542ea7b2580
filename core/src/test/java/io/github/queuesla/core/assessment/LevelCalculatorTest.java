package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.result.Attainment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked example: one queue, one day, threshold 20 s, short abandons below 5 s. */
class LevelCalculatorTest {

    private static final Map<Term, Long> DAY = Map.of(
            Term.ANSWERED, 940L,
            Term.ANSWERED_WITHIN, 752L,
            Term.ABANDONED, 60L,
            Term.SHORT_ABANDONED, 12L,
            Term.ABANDONED_WITHIN, 20L,
            Term.FLOW_OUT, 30L);

    @ParameterizedTest
    @CsvSource({
        "answered, 752, 940, 80.00, true",
        "answered-and-abandoned, 752, 1000, 75.20, false",
        "offered, 752, 1030, 73.01, false",
        "short-abandons-removed, 752, 988, 76.11, true",
        "early-abandons-removed, 752, 980, 76.73, true",
        "early-abandons-met, 772, 1000, 77.20, true",
        "short-abandons-met, 764, 1000, 76.40, true",
        "offered-short-abandons-removed, 752, 1018, 73.87, false",
        "short-removed-early-met, 760, 988, 76.92, true"
    })
    void formulaGivesItsNumberAndItsVerdictAgainst76(
            String formula, long met, long counted, BigDecimal percent, boolean passes) {
        Definition definition = definition(formula, ThresholdBoundary.INCLUSIVE);
        Ratio ratio = ratio(definition, DAY);
        assertThat(ratio).isEqualTo(new Ratio(met, counted));
        assertThat(Rounding.HALF_EVEN.displayPercent(Fraction.of(ratio), 2, definition.target()))
                .isEqualTo(percent);
        assertThat(ratio.meets(Percentage.parse("76"))).isEqualTo(passes);
    }

    @Test
    void noFormulaSubtractsShortAbandonsTwice() {
        for (Formula formula : Formula.named()) {
            List<Term> subtracted = formula.denominator().subtracted();
            assertThat(subtracted).as(formula.name()).hasSizeLessThanOrEqualTo(1);
            assertThat(formula.denominator().added().contains(Term.ABANDONED) || subtracted.isEmpty())
                    .as(formula.name())
                    .isTrue();
        }
        assertThat(Formula.named())
                .noneMatch(formula -> ratio(definition(formula.name(), ThresholdBoundary.INCLUSIVE), DAY)
                        .equals(new Ratio(752, 928)));
    }

    @ParameterizedTest
    @CsvSource({"STRICT, 743, 74.30", "INCLUSIVE, 745, 74.50", "WHOLE_SECONDS, 752, 75.20"})
    void boundaryDecidesHowAWaitOfTwentySecondsCounts(ThresholdBoundary edge, long met, BigDecimal percent)
            throws CountSourceException {
        Scene scene = new Scene()
                .contacts(743, Scene.BILLING, 1, 19_999)
                .contacts(2, Scene.BILLING, 1, 20_000)
                .contacts(7, Scene.BILLING, 1, 20_999)
                .contacts(188, Scene.BILLING, 1, 21_000)
                .abandoned(60, Scene.BILLING, 90_000);
        scene.definitions = List.of(definition("answered-and-abandoned", edge));
        Attainment attainment = scene.assess("Billing").rows().get(0).attainment();
        assertThat(attainment).isEqualTo(new Attainment.Measured(new Ratio(met, 1000)));
        assertThat(pooledPercent(new Ratio(met, 1000))).isEqualTo(percent.toPlainString());
    }

    @ParameterizedTest
    @EnumSource(ThresholdBoundary.class)
    void boundaryAppliesToAbandonsToo(ThresholdBoundary edge) {
        Definition definition = definition("early-abandons-met", edge);
        assertThat(definition.measure(Term.ABANDONED_WITHIN))
                .contains(
                        Measure.below(Outcome.ABANDONED, definition.threshold().belowMillis()));
        assertThat(definition.measure(Term.SHORT_ABANDONED)).contains(Measure.below(Outcome.ABANDONED, 5_000));
    }

    @Test
    void noCountedContactIsNoTraffic() {
        Map<Term, Long> quiet = Map.of(
                Term.ANSWERED, 0L,
                Term.ANSWERED_WITHIN, 0L,
                Term.ABANDONED, 3L,
                Term.ABANDONED_WITHIN, 3L,
                Term.SHORT_ABANDONED, 3L,
                Term.FLOW_OUT, 0L);
        assertThat(attainment("answered", quiet)).isEqualTo(new Attainment.NoTraffic());
        assertThat(attainment("short-abandons-removed", quiet)).isEqualTo(new Attainment.NoTraffic());
        assertThat(attainment("short-removed-early-met", quiet)).isEqualTo(new Attainment.NoTraffic());
        assertThat(attainment("offered", quiet)).isEqualTo(new Attainment.Measured(new Ratio(0, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "answered, ANSWERED_WITHIN, 941",
        "answered-and-abandoned, ANSWERED_WITHIN, 941",
        "offered, ANSWERED_WITHIN, 1000",
        "short-abandons-removed, SHORT_ABANDONED, 61",
        "early-abandons-removed, ABANDONED_WITHIN, 61",
        "early-abandons-met, ABANDONED_WITHIN, 61",
        "short-abandons-met, SHORT_ABANDONED, 61",
        "offered-short-abandons-removed, SHORT_ABANDONED, 61",
        "short-removed-early-met, SHORT_ABANDONED, 21",
        "short-removed-early-met, ABANDONED_WITHIN, 61"
    })
    void partLargerThanItsWholeIsUnavailable(String formula, Term part, long count) {
        assertThat(attainment(formula, with(part, count))).isEqualTo(new Attainment.Unavailable());
    }

    @Test
    void contradictionInUnusedCountsIsIgnored() {
        assertThat(attainment("answered", with(Term.SHORT_ABANDONED, 61)))
                .isEqualTo(new Attainment.Measured(new Ratio(752, 940)));
    }

    @Test
    void absentCountIsNotZero() {
        Definition definition = definition("offered", ThresholdBoundary.INCLUSIVE);
        Map<Term, Long> without = new TreeMap<>(DAY);
        without.remove(Term.FLOW_OUT);
        assertThatThrownBy(() -> LevelCalculator.attainment(definition, counts(definition, without)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs the count FLOW_OUT");
    }

    @Test
    void queuesArePooledByAddingBothSides() {
        assertThat(pooledPercent(new Ratio(45, 50), new Ratio(600, 1000))).isEqualTo("61.43");
        assertThat(pooledPercent(new Ratio(752, 1000), new Ratio(270, 300))).isEqualTo("78.62");
        assertThat(pooledPercent(new Ratio(900, 1000), new Ratio(300, 600))).isEqualTo("75.00");
    }

    private static String pooledPercent(Ratio... parts) {
        Attainment pooled = Pooling.pool(
                Stream.of(parts).<Attainment>map(Attainment.Measured::new).toList());
        return pooled.measured()
                .map(ratio -> Rounding.HALF_EVEN
                        .displayPercent(Fraction.of(ratio), 2, Optional.empty())
                        .toPlainString())
                .orElse("");
    }

    private static Map<Term, Long> with(Term term, long count) {
        Map<Term, Long> counts = new TreeMap<>(DAY);
        counts.put(term, count);
        return counts;
    }

    private static Attainment attainment(String formula, Map<Term, Long> counts) {
        Definition definition = definition(formula, ThresholdBoundary.INCLUSIVE);
        return LevelCalculator.attainment(definition, counts(definition, counts));
    }

    private static Ratio ratio(Definition definition, Map<Term, Long> counts) {
        return ((Attainment.Measured) LevelCalculator.attainment(definition, counts(definition, counts))).ratio();
    }

    private static QueueCounts counts(Definition definition, Map<Term, Long> terms) {
        Map<Measure, Long> counts = new TreeMap<>();
        terms.forEach((term, count) -> counts.put(definition.measure(term).orElseThrow(), count));
        return QueueCounts.of(counts);
    }

    private static Definition definition(String formula, ThresholdBoundary edge) {
        return new Definition(
                "gold",
                new WaitThreshold(Duration.ofSeconds(20), edge),
                Formula.parse(formula),
                Optional.of(Duration.ofSeconds(5)),
                Optional.empty(),
                Rounding.HALF_EVEN);
    }
}
