package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The request for a contract's counts: needed and optional measures, and short enough intervals. */
class NeededCountsTest {

    private static final Measure SHORT = Measure.below(Outcome.ABANDONED, 5_000);
    private static final Measure IN_TIME = Measure.below(Outcome.ANSWERED, 20_001);

    private final ContractScene scene = new ContractScene();

    @Test
    void reportedCountsAreOptionalWhenNoFormulaNeedsThem() throws CountSourceException {
        scene.definition = withShortLimit();
        assertThat(request().optional().measures())
                .contains(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT)
                .contains(SHORT, IN_TIME);
    }

    @Test
    void measuresThatASourceCannotCountAreLeftOut() throws CountSourceException {
        scene.source.counted = EnumSet.of(Outcome.ANSWERED);
        scene.definition = new Definition(
                "answered",
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                Formula.ANSWERED_ONLY,
                Optional.of(Duration.ofSeconds(5)),
                Optional.empty(),
                Rounding.HALF_EVEN);
        assertThat(request().needed().measures()).containsExactlyInAnyOrder(Measure.ANSWERED, IN_TIME);
        assertThat(request().optional().measures()).contains(Measure.ABANDONED, SHORT);
        assertThat(scene.assessor().count(scene.question()).measures())
                .containsExactlyInAnyOrder(Measure.ANSWERED, IN_TIME);
    }

    @Test
    void meanOverQuarterHoursNeedsThem() throws CountSourceException {
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.QUARTER_HOUR, EmptyInterval.IGNORED);
        assertThat(request().needed().breakdown().granularity()).contains(Granularity.QUARTER_HOUR);
    }

    @Test
    void instantsOfThePeriodExcuseNoOtherInstant() {
        scene.period = moments("2024-01-01T00:07:00Z", "2024-01-01T23:53:00Z");
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "08:10-18:00"));
        assertThat(scene.refusal().orElseThrow()).contains("change at 2024-01-01 08:10 (UTC)");
    }

    @Test
    void eitherEndOfThePeriodNeedNotSuit() {
        scene.period = moments("2024-01-01T00:07:00Z", "2024-01-01T23:53:00Z");
        assertThat(scene.refusal()).isEmpty();
    }

    @Test
    void fractionOfASecondIsInsideAQuarterToo() {
        scene.hours = Optional.of(ContractTerms.without(
                ContractTerms.daily(Zones.UTC, "08:00-18:00"),
                "2024-01-01T12:00:00Z",
                "2024-01-01T12:30:00.5Z",
                "fire"));
        assertThat(scene.refusal().orElseThrow()).contains("the exclusion 'fire'");
    }

    @Test
    void refusalNamesTheHoursWhenTheExclusionIsElsewhere() {
        scene.hours = Optional.of(ContractTerms.without(
                ContractTerms.daily(Zones.UTC, "08:10-18:00"), "2024-01-01T12:00:00Z", "2024-01-01T13:00:00Z", "fire"));
        assertThat(scene.refusal().orElseThrow())
                .contains("its opening hours change at 2024-01-01 08:10")
                .doesNotContain("fire");
    }

    @Test
    void exclusionIsNamedAtItsBeginningToo() {
        scene.hours = Optional.of(ContractTerms.without(
                ContractTerms.daily(Zones.UTC, "08:00-18:00"), "2024-01-01T12:10:00Z", "2024-01-01T13:00:00Z", "fire"));
        assertThat(scene.refusal().orElseThrow()).contains("the exclusion 'fire' begins or ends at 2024-01-01 12:10");
    }

    @Test
    void instantsAreRequestedAsWritten() throws CountSourceException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        scene.zone = berlin;
        scene.period = moments("2024-01-01T10:00:00Z", "2024-01-01T12:00:00Z");
        assertThat(request().period().from().text()).isEqualTo("2024-01-01T10:00:00Z");
        assertThat(request().period().to().text()).isEqualTo("2024-01-01T12:00:00Z");
    }

    @Test
    void daysAreRequestedAsDaysBecauseThePlatformMayDecideTheirZone() throws CountSourceException {
        scene.zone = ZoneId.of("Europe/Berlin");
        scene.days("2024-01-01", "2024-01-02");
        assertThat(request().period()).isEqualTo(scene.period);
    }

    @Test
    void rangeOtherThanThePeriodIsRequestedByInstants() throws CountSourceException {
        scene.zone = ZoneId.of("Europe/Berlin");
        scene.conditions = ContractTerms.validFrom("2024-01-02");
        scene.days("2024-01-01", "2024-01-02");
        assertThat(request().period().from().text()).isEqualTo("2024-01-02T00:00:00+01:00");
        assertThat(request().period().to().text()).isEqualTo("2024-01-03T00:00:00+01:00");
    }

    private static Period moments(String from, String to) {
        return new Period(PeriodText.bound(from, Zones.UTC), PeriodText.bound(to, Zones.UTC), Zones.UTC);
    }

    private static Definition withShortLimit() {
        return new Definition(
                "offered",
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                Formula.ANSWERED_ONLY,
                Optional.of(Duration.ofSeconds(5)),
                Optional.empty(),
                Rounding.HALF_EVEN);
    }

    private CountRequest request() throws CountSourceException {
        scene.source.requests.clear();
        scene.assess();
        return scene.source.requests.get(0);
    }
}
