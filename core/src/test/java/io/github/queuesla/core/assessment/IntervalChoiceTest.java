package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.BusinessCalendar.SpecialDay;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalChoiceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final ContractScene scene = new ContractScene();

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 08:00-18:30, HALF_HOUR",
        "Europe/Berlin, 08:00-18:15, QUARTER_HOUR",
        "Asia/Kolkata, 09:00-17:30, HALF_HOUR",
        "Asia/Kathmandu, 09:00-17:30, HALF_HOUR",
        "Asia/Kathmandu, 09:00-17:45, QUARTER_HOUR",
        "Australia/Lord_Howe, 09:00-17:30, HALF_HOUR"
    })
    void hoursAndZonesDecideTheLengthOfIntervals(ZoneId zone, String time, Granularity expected)
            throws CountSourceException {
        scene.zone = zone;
        scene.hours = Optional.of(ContractTerms.daily(zone, time));
        scene.days("2024-01-02", "2024-01-03");
        assertThat(request().needed().breakdown().granularity()).contains(expected);
        assertThat(request().period().zone()).isEqualTo(zone);
        assertThat(scene.windows())
                .hasSize(2)
                .allSatisfy(
                        window -> assertThat(window.intervals()).hasSize(expected == Granularity.HALF_HOUR ? 48 : 96));
    }

    @Test
    void oneServiceLevelThatNeedsQuarterHoursIsEnough() throws CountSourceException {
        scene.others.add(new ServiceLevel(
                Definition.answeredWithin(Duration.ofSeconds(60)),
                ServiceLevel.Scope.of(QueueSelection.all()),
                ZoneId.of("Asia/Kathmandu"),
                Window.DAY,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE));
        assertThat(request().needed().breakdown().granularity()).contains(Granularity.QUARTER_HOUR);
    }

    @Test
    void rollUpOverQuarterHoursNeedsThem() throws CountSourceException {
        scene.rollUp =
                new RollUp.IntervalsInTarget(Granularity.QUARTER_HOUR, EmptyInterval.IGNORED, Percentage.parse("90"));
        assertThat(request().needed().breakdown().granularity()).contains(Granularity.QUARTER_HOUR);
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.IGNORED);
        assertThat(request().needed().breakdown().granularity()).contains(Granularity.HALF_HOUR);
    }

    @Test
    void hoursInsideAQuarterAreRefusedBeforeAnyRequest() {
        scene.zone = BERLIN;
        scene.hours = Optional.of(ContractTerms.daily(BERLIN, "08:10-18:00"));
        String reason = "service level 'within-30s': its opening hours change at 2024-01-01 08:10 (Europe/Berlin),"
                + " inside a quarter hour. The platform has no counts of shorter intervals: use 08:00 or 08:15";
        assertThat(scene.refusal()).contains(reason);
        assertThatThrownBy(scene::assess)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
        assertThat(scene.source.events).isEmpty();
    }

    @Test
    void refusalNamesTheSpecialDayOrTheExclusion() {
        scene.hours = Optional.of(ContractTerms.daily(
                Zones.UTC,
                "08:00-18:00",
                day -> day.getDayOfMonth() == 1
                        ? Optional.of(new SpecialDay("New Year", List.of(OpenTime.parse("10:00-23:59"))))
                        : Optional.empty()));
        assertThat(scene.refusal().orElseThrow())
                .contains("the hours of 'New Year' change at 2024-01-01 23:59 (UTC)")
                .contains("use 23:45 or 00:00");
        scene.hours = Optional.of(ContractTerms.without(
                ContractTerms.daily(Zones.UTC, "08:00-18:00"), "2024-01-01T12:00:00Z", "2024-01-01T12:20:00Z", "fire"));
        assertThat(scene.refusal().orElseThrow())
                .contains("the exclusion 'fire' begins or ends at 2024-01-01 12:20 (UTC)");
    }

    @Test
    void hoursOutsideThePeriodMayCutAnInterval() {
        scene.hours = Optional.of(ContractTerms.without(
                ContractTerms.daily(Zones.UTC, "08:00-18:00"), "2024-01-05T12:00:00Z", "2024-01-05T12:20:00Z", "fire"));
        assertThat(scene.refusal()).isEmpty();
        scene.days("2024-01-05", "2024-01-05");
        assertThat(scene.refusal()).isPresent();
    }

    @Test
    void zoneWithOddOffsetsIsRefused() {
        scene.zone = ZoneId.of("Africa/Monrovia");
        scene.days("1970-01-02", "1970-01-03");
        assertThat(scene.refusal().orElseThrow())
                .contains("window 1970-01-02 begins or ends at 1970-01-02 00:00 (Africa/Monrovia)")
                .contains("use 23:45:30 or 00:00:30");
    }

    @Test
    void endsOfThePeriodNeedNotSuit() throws CountSourceException {
        scene.period = new Period(
                new Period.Day(LocalDate.of(2024, 1, 1)),
                PeriodText.bound("2024-01-01T10:07:00Z", Zones.UTC),
                Zones.UTC);
        scene.answered(Scene.SALES, "2024-01-01T10:05:00Z", 1, 1);
        scene.answered(Scene.SALES, "2024-01-01T10:10:00Z", 1, 1);
        assertThat(request().needed().breakdown().granularity()).contains(Granularity.HALF_HOUR);
        assertThat(request().period().to().text()).isEqualTo("2024-01-01T10:07:00Z");
        assertThat(scene.window().intervals().get(20).range()).hasToString("2024-01-01T10:00:00Z/2024-01-01T10:07:00Z");
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=1/1]");
    }

    @Test
    void endsOfThePeriodNeedNotSuitTheZoneOfTheRequest() throws CountSourceException {
        scene.zone = ZoneId.of("Asia/Kathmandu");
        scene.period = new Period(
                PeriodText.bound("2024-01-01T10:00:00Z", Zones.UTC),
                PeriodText.bound("2024-01-01T12:00:00Z", Zones.UTC),
                Zones.UTC);
        assertThat(request().needed().breakdown().granularity()).contains(Granularity.HALF_HOUR);
        assertThat(request().period().zone()).isEqualTo(scene.zone);
        assertThat(scene.window().intervals())
                .extracting(interval -> interval.range().toString())
                .startsWith("2024-01-01T10:00:00Z/2024-01-01T10:15:00Z", "2024-01-01T10:15:00Z/2024-01-01T10:45:00Z")
                .endsWith("2024-01-01T11:45:00Z/2024-01-01T12:00:00Z");
    }

    @Test
    void periodThatEndsBeforeItStartsInTheZoneOfAServiceLevelIsRefused() {
        scene.zone = ZoneId.of("Asia/Tokyo");
        scene.period = new Period(
                PeriodText.bound("2024-01-01T20:00:00Z", Zones.UTC),
                new Period.Day(LocalDate.of(2024, 1, 1)),
                Zones.UTC);
        assertThat(scene.refusal())
                .contains("service level 'within-30s', in Asia/Tokyo: the period ends before it starts:"
                        + " from 2024-01-01T20:00:00Z to 2024-01-01");
    }

    private CountRequest request() throws CountSourceException {
        scene.source.requests.clear();
        scene.assess();
        return scene.source.requests.get(0);
    }
}
