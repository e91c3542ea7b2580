package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests are for the longest intervals that nothing cuts. */
class LongestIntervalsTest {

    private final ContractScene scene = new ContractScene();

    @BeforeEach
    void requestHasTheServiceLevelsOnly() {
        scene.needed = Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe"})
    void oneIntervalIsEnoughForOneWindow(ZoneId zone) {
        scene.zone = zone;
        scene.window = Window.PERIOD;
        scene.days("2024-03-20", "2024-04-20");
        assertThat(asked()).isEmpty();
        scene.window = Window.MONTH;
        scene.days("2024-04-01", "2024-04-30");
        assertThat(asked()).isEmpty();
        scene.window = Window.DAY;
        scene.days("2024-04-07", "2024-04-07");
        assertThat(asked()).isEmpty();
        assertThat(request().needed().breakdown().splitsCounts()).isFalse();
        assertThat(request().optional().breakdown()).isEqualTo(new Breakdown(Optional.empty(), true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-03-30, 2024-04-08, DAY",
        "DAY, 2024-10-05, 2024-11-04, DAY",
        "WEEK, 2024-03-27, 2024-04-10, WEEK",
        "MONTH, 2024-03-15, 2024-05-02, MONTH"
    })
    void windowsAreCountedOneByOneInAnyZoneAndAcrossClockChanges(
            Window window, String first, String last, Granularity expected) {
        scene.window = window;
        for (String zone :
                List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe")) {
            scene.zone = ZoneId.of(zone);
            scene.days(first, last);
            assertThat(asked()).as(zone).contains(expected);
            assertThat(request().period()).isEqualTo(scene.period);
        }
    }

    @Test
    void weeksAndMonthsTogetherAreCountedInDays() {
        scene.window = Window.MONTH;
        scene.others.add(level("by-week", Zones.UTC, Window.WEEK));
        scene.days("2024-01-10", "2024-02-20");
        assertThat(asked()).contains(Granularity.DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 09:00-17:00, HOUR",
        "Europe/Berlin, 08:00-18:30, HALF_HOUR",
        "Europe/Berlin, 08:00-18:15, QUARTER_HOUR",
        "Asia/Kathmandu, 09:00-17:00, HOUR",
        "Asia/Kathmandu, 09:30-17:00, HALF_HOUR",
        "Asia/Kathmandu, 09:00-16:45, QUARTER_HOUR",
        "Australia/Lord_Howe, 09:00-17:00, HOUR",
        "Australia/Lord_Howe, 09:00-17:30, HALF_HOUR",
        "Australia/Lord_Howe, 09:15-17:00, QUARTER_HOUR"
    })
    void openingHoursAreCountedInIntervalsThatSuitTheirOwnClock(ZoneId zone, String time, Granularity expected) {
        scene.zone = zone;
        scene.hours = Optional.of(ContractTerms.daily(zone, time));
        for (String day : List.of("2024-01-15", "2024-03-31", "2024-04-07", "2024-10-06", "2024-10-27")) {
            scene.days(day, day);
            assertThat(asked()).as(day).contains(expected);
        }
    }

    @Test
    void hoursAroundTheClockCutNothing() {
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "00:00-24:00"));
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kolkata, HALF_HOUR", "Asia/Kathmandu, QUARTER_HOUR", "Asia/Tokyo, HOUR"})
    void hoursOfAnotherZoneAreCountedByTheClockOfTheWindows(ZoneId hours, Granularity expected) {
        scene.hours = Optional.of(ContractTerms.daily(hours, "09:00-17:00"));
        assertThat(asked()).contains(expected);
        assertThat(request().period().zone()).isEqualTo(Zones.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, Europe/Berlin, HOUR",
        "Asia/Kathmandu, Europe/Berlin, QUARTER_HOUR",
        "Asia/Kathmandu, Australia/Lord_Howe, QUARTER_HOUR",
        "Asia/Kolkata, Australia/Lord_Howe, HOUR"
    })
    void daysOfTwoZonesAreCountedInIntervalsThatSuitBoth(ZoneId zone, ZoneId other, Granularity expected) {
        scene.zone = zone;
        scene.others.add(level("elsewhere", other, Window.DAY));
        scene.days("2024-06-03", "2024-06-05");
        assertThat(asked()).contains(expected);
    }

    @Test
    void zoneWithTheLongestIntervalsIsChosen() {
        scene.zone = ZoneId.of("Asia/Kathmandu");
        scene.window = Window.PERIOD;
        scene.period = moments("2024-01-01T10:00:00Z", "2024-01-03T10:00:00Z");
        scene.others.add(level("by-day", ZoneId.of("Europe/Berlin"), Window.DAY));
        assertThat(asked()).contains(Granularity.DAY);
        assertThat(request().period().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void exclusionsCutIntervals() {
        scene.hours = Optional.of(ContractTerms.without(
                ContractTerms.daily(Zones.UTC, "00:00-24:00"), "2024-01-01T12:00:00Z", "2024-01-01T12:30:00Z", "fire"));
        assertThat(asked()).contains(Granularity.HALF_HOUR);
        scene.days("2024-01-02", "2024-01-02");
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"QUARTER_HOUR", "HALF_HOUR", "HOUR", "DAY", "WEEK", "MONTH"})
    void rowsAndRollUpsAreCountedInTheirOwnIntervals(Granularity length) {
        scene.window = Window.PERIOD;
        scene.zone = ZoneId.of("Asia/Kathmandu");
        scene.days("2024-01-10", "2024-03-20");
        scene.breakdown = Breakdown.by(length);
        assertThat(asked()).contains(length);
        scene.breakdown = Breakdown.none();
        scene.rollUp = new RollUp.IntervalsInTarget(length, EmptyInterval.IGNORED, Percentage.parse("90"));
        assertThat(asked()).contains(length);
        scene.rollUp = new RollUp.MeanOfIntervals(length, EmptyInterval.IGNORED);
        assertThat(asked()).contains(length);
    }

    @Test
    void rowsByMediumOrDivisionCutNoTime() {
        scene.breakdown = new Breakdown(Optional.empty(), true, true);
        assertThat(request().needed().breakdown()).isEqualTo(new Breakdown(Optional.empty(), true, false));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01T10:07:00Z, 2024-01-01T12:03:00Z", "2024-01-01T00:00:00.5Z, 2024-01-09T00:00:00Z"})
    void instantsOfThePeriodCutNothing(String from, String to) {
        scene.window = Window.PERIOD;
        scene.period = moments(from, to);
        assertThat(asked()).isEmpty();
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "11:00-17:00"));
        assertThat(asked()).contains(Granularity.HOUR);
    }

    @Test
    void optionalIntervalsAreNeverLongerThanNeededOnes() {
        scene.zone = ZoneId.of("Asia/Kathmandu");
        scene.days("2024-01-01", "2024-01-02");
        scene.optional = Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR));
        assertThat(asked()).contains(Granularity.DAY);
        assertThat(optional()).contains(Granularity.HALF_HOUR);
        scene.optional = Detail.NONE.splitBy(Breakdown.by(Granularity.MONTH));
        assertThat(optional()).contains(Granularity.DAY);
        scene.needed = Optional.of(Granularity.HOUR);
        assertThat(asked()).contains(Granularity.HOUR);
        assertThat(optional()).contains(Granularity.HOUR);
        scene.hours = Optional.of(ContractTerms.daily(scene.zone, "09:15-17:00"));
        scene.optional = Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR));
        assertThat(optional()).contains(Granularity.QUARTER_HOUR);
    }

    @Test
    void neededDaysAreInTheZoneOfEachServiceLevel() {
        scene.window = Window.PERIOD;
        scene.needed = Optional.of(Granularity.DAY);
        scene.days("2024-01-01", "2024-01-03");
        assertThat(asked()).contains(Granularity.DAY);
        scene.others.add(level("elsewhere", ZoneId.of("Asia/Kathmandu"), Window.PERIOD));
        assertThat(asked()).contains(Granularity.QUARTER_HOUR);
    }

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    /** Every window and every opening begins and ends with an interval, and no longer interval suits. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noIntervalIsCutAndNoLongerOneSuits(long seed) throws Exception {
        ContractScene random = RandomContract.scene(new SplittableRandom(seed));
        random.needed = Optional.empty();
        CountRequest request = random.question().request();
        Set<Instant> edges = new HashSet<>();
        for (WindowResult window : random.windows()) {
            TimeRange range = window.span().range();
            List<TimeRange> open =
                    random.hours.map(hours -> hours.openWithin(range)).orElse(List.of());
            Stream.concat(Stream.of(range), open.stream())
                    .forEach(part -> edges.addAll(List.of(part.start(), part.end())));
        }
        Optional<Granularity> chosen = request.needed().breakdown().granularity();
        assertThat(grid(request, chosen).hasEdges(edges)).isTrue();
        for (Optional<Granularity> longer : longerThan(chosen)) {
            assertThat(grid(request, longer).hasEdges(edges)).as("%s", longer).isFalse();
        }
    }

    private static List<Optional<Granularity>> longerThan(Optional<Granularity> chosen) {
        return Stream.concat(
                        chosen.stream().map(length -> Optional.<Granularity>empty()),
                        Stream.of(Granularity.values())
                                .filter(length -> chosen.filter(other -> other.compareTo(length) < 0)
                                        .isPresent())
                                .map(Optional::of))
                .toList();
    }

    private static IntervalGrid grid(CountRequest request, Optional<Granularity> length) {
        return IntervalGrid.of(
                request.period().range(), length, request.period().zone());
    }

    private CountRequest request() {
        return scene.question().request();
    }

    private Optional<Granularity> asked() {
        return request().needed().breakdown().granularity();
    }

    private Optional<Granularity> optional() {
        return request().optional().breakdown().granularity();
    }

    private static ServiceLevel level(String name, ZoneId zone, Window window) {
        Definition definition = Definition.answeredWithin(Duration.ofSeconds(60));
        return new ServiceLevel(
                new Definition(
                        name,
                        definition.threshold(),
                        definition.formula(),
                        Optional.empty(),
                        Optional.empty(),
                        definition.rounding()),
                ServiceLevel.Scope.of(QueueSelection.all()),
                zone,
                window,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
    }

    private static Period moments(String from, String to) {
        return new Period(PeriodText.bound(from, Zones.UTC), PeriodText.bound(to, Zones.UTC), Zones.UTC);
    }
}
