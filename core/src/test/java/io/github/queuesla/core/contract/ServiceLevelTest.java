package io.github.queuesla.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contract.ServiceLevel.Conditions;
import io.github.queuesla.core.contract.ServiceLevel.Scope;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceLevelTest {

    private static final WaitThreshold MINUTE = new WaitThreshold(Duration.ofMinutes(1), ThresholdBoundary.STRICT);
    private static final Definition DEFINITION = new Definition(
            "gold",
            WaitThreshold.inclusive(Duration.ofSeconds(20)),
            Formula.SHORT_REMOVED_EARLY_MET,
            Optional.of(Duration.ofSeconds(5)),
            Optional.of(Percentage.parse("80")),
            Rounding.HALF_UP);

    private final TreeSet<MediaType> media = new TreeSet<>();
    private final NavigableMap<MediaType, WaitThreshold> thresholds = new TreeMap<>();

    @Test
    void mediumHasItsThresholdAndAllElseOfTheDefinition() {
        thresholds.put(MediaType.CHAT, MINUTE);
        assertThat(level().definitionFor(MediaType.CHAT)).isEqualTo(DEFINITION.withThreshold(MINUTE));
        assertThat(level().definitionFor(MediaType.VOICE)).isEqualTo(DEFINITION);
        assertThat(level().definitionFor(Optional.empty())).isEqualTo(DEFINITION);
        assertThat(level().definitions()).containsExactly(DEFINITION, DEFINITION.withThreshold(MINUTE));
    }

    @Test
    void definitionWithoutAMediumIsNotUsed() {
        thresholds.put(MediaType.CHAT, MINUTE);
        media.add(MediaType.CHAT);
        assertThat(level().definitions()).containsExactly(DEFINITION.withThreshold(MINUTE));
        assertThat(level().covers(MediaType.CHAT)).isTrue();
        assertThat(level().covers(MediaType.VOICE)).isFalse();
        assertThat(level().covers(Optional.empty())).isFalse();
        media.clear();
        assertThat(level().covers(Optional.empty())).isTrue();
    }

    @Test
    void thresholdOfAMediumMustSuitTheFormula() {
        thresholds.put(MediaType.CHAT, WaitThreshold.inclusive(Duration.ofSeconds(4)));
        assertThatThrownBy(this::level)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5s is longer than 4s");
    }

    @Test
    void serviceLevelsOfAContractHaveUniqueNames() {
        assertThatThrownBy(() -> new Contract("Acme", List.of(level(), level())))
                .hasMessage("two service levels are called gold");
        assertThatThrownBy(() -> new Contract("Acme", List.of()))
                .hasMessage("a contract has at least one service level");
        Contract contract = new Contract(
                "Acme", List.of(level(), level().withDefinition(Definition.answeredWithin(Duration.ofSeconds(30)))));
        assertThat(contract.only(List.of("within-30s")).serviceLevels())
                .extracting(ServiceLevel::name)
                .containsExactly("within-30s");
        assertThatThrownBy(() -> contract.only(List.of("silver")))
                .hasMessage("contract Acme has no service level 'silver': it has gold, within-30s");
    }

    @Test
    void weightsAreForSeveralPartsAndAddUp() {
        assertThatThrownBy(() -> new RollUp.Weighted(List.of(part("100")))).hasMessageContaining("two or more parts");
        assertThatThrownBy(() -> new RollUp.Weighted(List.of(part("30"), part("69.5"))))
                .hasMessage("the weights add up to 99.5, not to 100");
        assertThatThrownBy(() -> part("0")).hasMessageContaining("has the weight 0");
    }

    @Test
    void validityIncludesItsFirstAndLastDay() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Validity validity = new Validity(Optional.of(LocalDate.of(2024, 1, 2)), Optional.of(LocalDate.of(2024, 1, 3)));
        assertThat(validity.within(days(1, 31, berlin), berlin)).contains(days(2, 3, berlin));
        assertThat(validity.within(days(4, 31, berlin), berlin)).isEmpty();
        assertThat(Validity.ALWAYS.within(days(4, 31, berlin), berlin)).contains(days(4, 31, berlin));
        assertThatThrownBy(() ->
                        new Validity(Optional.of(LocalDate.of(2024, 1, 2)), Optional.of(LocalDate.of(2024, 1, 1))))
                .hasMessageContaining("is before valid from");
    }

    private static TimeRange days(int first, int last, ZoneId zone) {
        return Period.ofDays(LocalDate.of(2024, 1, first), LocalDate.of(2024, 1, last), zone)
                .range();
    }

    private static WeightedPart part(String weight) {
        return new WeightedPart("part", QueueSelection.all(), Percentage.parse(weight));
    }

    private ServiceLevel level() {
        Scope scope = Scope.of(QueueSelection.all()).withMedia(media).withThresholds(thresholds);
        return new ServiceLevel(DEFINITION, scope, Zones.UTC, Window.MONTH, new RollUp.Pooled(), Conditions.NONE);
    }

    @Test
    void validityMayHaveOneEndOnly() {
        LocalDate second = LocalDate.of(2024, 1, 2);
        TimeRange january = days(1, 31, Zones.UTC);
        Validity since = new Validity(Optional.of(second), Optional.empty());
        assertThat(since.within(january, Zones.UTC)).contains(days(2, 31, Zones.UTC));
        Validity until = new Validity(Optional.empty(), Optional.of(second));
        assertThat(until.within(january, Zones.UTC)).contains(days(1, 2, Zones.UTC));
        Validity once = new Validity(Optional.of(second), Optional.of(second));
        assertThat(once.within(january, Zones.UTC)).contains(days(2, 2, Zones.UTC));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void percentageIsShownWithUpToSixDecimals(int decimals) {
        assertThat(shownWith(decimals).decimals()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7})
    void otherNumbersOfDecimalsAreRefused(int decimals) {
        assertThatThrownBy(() -> shownWith(decimals))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a percentage is shown with 0 to 6 decimals, not " + decimals);
    }

    @Test
    void shareOfIntervalsInTargetNeedsATarget() {
        Definition without = Definition.answeredWithin(Duration.ofSeconds(20));
        Scope scope = Scope.of(QueueSelection.all());
        RollUp share = new RollUp.IntervalsInTarget(Granularity.HOUR, EmptyInterval.IGNORED, Percentage.parse("90"));
        assertThatThrownBy(() -> new ServiceLevel(without, scope, Zones.UTC, Window.MONTH, share, Conditions.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("so it needs a target");
    }

    private static Conditions shownWith(int decimals) {
        return new Conditions(Optional.empty(), decimals, Optional.empty(), Optional.empty(), Validity.ALWAYS);
    }
}
