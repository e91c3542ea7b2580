package io.github.queuesla.cli.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.truth.RawTruth.Happening;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.testkit.FakeTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every source must pass over the contacts of one organisation: for settled days it agrees with the contacts
 * themselves, for every measure, by interval, medium and queue, also on days on which the clocks change.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SourceTruthContract {

    /** Long after every day that is asked for. */
    protected static final Instant NOW = Instant.parse("2025-02-10T12:00:00Z");

    /** The UTC days that a source needs to have, as pairs of the first and the last. */
    protected static final List<List<String>> DAYS = List.of(
            List.of("2024-03-08", "2024-03-11"),
            List.of("2024-03-29", "2024-04-01"),
            List.of("2024-04-05", "2024-04-08"),
            List.of("2024-10-04", "2024-10-07"),
            List.of("2024-10-25", "2024-10-28"),
            List.of("2024-11-01", "2024-11-04"));

    private static final long[] LIMITS = {1, 5_000, 20_000, 20_001, 21_000, 3_600_001};

    private final FakeTime time = FakeTime.startingAt(NOW);
    private Simulator simulator;
    private CountSource source;

    /**
     * A source over all contacts of the days.
     *
     * @param time the clock of the simulator
     */
    protected abstract CountSource open(Simulator simulator, FakeTime time) throws Exception;

    @BeforeAll
    void start() throws Exception {
        simulator = start(time);
        source = open(simulator, time);
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    /** The organisation whose contacts are counted. */
    protected final Organisation organisation() {
        return simulator.organisation();
    }

    private static Simulator start(FakeTime time) throws IOException {
        return Simulator.start(SimulatorOptions.of(time)
                .withOrganisation(OrganisationOptions.defaults()
                        .withQueues(6)
                        .withUnresolved(0.2)
                        .withConversations(ConversationShares.MANY)));
    }

    /** Whole days of a zone. */
    protected static Period days(String zone, String first, String last) {
        return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), ZoneId.of(zone));
    }

    /** Each with a day on which the clocks change, where they do. */
    static Stream<Period> periods() {
        return Stream.of(
                days("UTC", "2024-03-30", "2024-03-31"),
                days("Europe/London", "2024-03-30", "2024-03-31"),
                days("Europe/London", "2024-10-26", "2024-10-27"),
                days("America/New_York", "2024-03-09", "2024-03-10"),
                days("America/New_York", "2024-11-02", "2024-11-03"),
                days("Australia/Lord_Howe", "2024-04-06", "2024-04-07"),
                days("Australia/Lord_Howe", "2024-10-05", "2024-10-06"),
                days("Asia/Kolkata", "2024-03-30", "2024-03-31"),
                days("Asia/Kathmandu", "2024-03-30", "2024-03-31"));
    }

    static Stream<Arguments> periodsAndIntervals() {
        return periods()
                .flatMap(period -> Stream.concat(
                                Stream.of(Optional.<Granularity>empty()),
                                Stream.of(Granularity.values()).map(Optional::of))
                        .map(granularity -> Arguments.of(period, granularity)));
    }

    @ParameterizedTest
    @MethodSource("periodsAndIntervals")
    void everyMeasureIsThatOfTheContactsByIntervalMediumAndQueue(Period period, Optional<Granularity> granularity)
            throws CountSourceException {
        assertTrue(period, new Breakdown(granularity, true, false), List.of());
    }

    @ParameterizedTest
    @MethodSource("periods")
    void mediaAreAddedUp(Period period) throws CountSourceException {
        assertTrue(period, Breakdown.by(Granularity.HALF_HOUR), List.of());
        assertTrue(period, Breakdown.none(), List.of());
    }

    @ParameterizedTest
    @MethodSource("periods")
    void namedQueuesAreThoseOfTheContacts(Period period) throws CountSourceException {
        List<QueueId> some = organisation().queues().stream()
                .map(Queue::id)
                .skip(1)
                .limit(3)
                .map(QueueId::new)
                .toList();
        assertTrue(period, Breakdown.by(Granularity.HALF_HOUR).byMedia(true), some);
    }

    @Test
    void timesThatAreNotRoundCutTheFirstAndTheLastInterval() throws CountSourceException {
        Period.Timestamp from = new Period.Timestamp(Instant.parse("2024-03-31T00:07:13.123Z"), "from");
        Period.Timestamp to = new Period.Timestamp(Instant.parse("2024-03-31T15:44:59.001Z"), "to");
        for (Granularity granularity : Granularity.values()) {
            Period period = new Period(from, to, ZoneId.of("Europe/London"));
            assertTrue(period, Breakdown.by(granularity).byMedia(true), List.of());
        }
    }

    @Test
    void contactsEndInTheHoursInWhichTheClocksChange() {
        for (String change : List.of(
                "2024-03-31T00:30:00Z",
                "2024-10-27T00:30:00Z",
                "2024-03-10T06:30:00Z",
                "2024-11-03T05:30:00Z",
                "2024-04-06T14:30:00Z",
                "2024-10-05T15:00:00Z")) {
            Instant start = Instant.parse(change);
            TimeRange around = new TimeRange(start, start.plusSeconds(5_400));
            assertThat(RawTruth.of(organisation(), around).happenings())
                    .as(change)
                    .isNotEmpty();
        }
    }

    /** The source counts what the contacts say; no queues means all. */
    protected final void assertTrue(Period period, Breakdown breakdown, List<QueueId> queues)
            throws CountSourceException {
        RawTruth truth = RawTruth.of(organisation(), period.range());
        CountRequest request = request(truth, period, breakdown, queues);
        assertTrue(truth, request, source.count(request));
    }

    /** A request for all measures of the contacts. */
    protected static CountRequest request(RawTruth truth, Period period, Breakdown breakdown, List<QueueId> queues) {
        return CountRequest.exactly(queues, period, Detail.of(measures(truth)).splitBy(breakdown));
    }

    /** The counts are what the contacts say. */
    protected static void assertTrue(RawTruth truth, CountRequest request, CountGrid grid) {
        Period period = request.period();
        Breakdown breakdown = request.needed().breakdown();
        NavigableSet<Measure> measures = request.needed().measures();
        assertThat(grid.gaps()).isEmpty();
        assertThat(grid.provisional()).isEmpty();
        Clock clock = new Clock(period.zone(), breakdown.granularity());
        Function<Happening, String> place = happening -> happening.queue() + " "
                + (breakdown.byMedia() ? happening.media() : "all") + " " + clock.reading(happening.at());
        List<String> chosen = request.queues().stream().map(QueueId::value).toList();
        Map<String, Long> expected = truth.counts(place, measures);
        expected.keySet().removeIf(key -> !chosen.isEmpty() && !chosen.contains(key.substring(0, key.indexOf(' '))));
        assertThat(expected).isNotEmpty();
        assertThat(differences(expected, counts(grid, clock, period))).isEmpty();
    }

    /** All outcomes with their waits, at the usual limits, and on both sides of waits that there are. */
    private static NavigableSet<Measure> measures(RawTruth truth) {
        NavigableSet<Measure> measures = new TreeSet<>(Measure.FOR_UNRESOLVED);
        for (Outcome outcome : List.of(Outcome.ANSWERED, Outcome.ABANDONED, Outcome.FLOW_OUT)) {
            measures.add(Measure.waits(outcome));
            for (long limit : LIMITS) {
                measures.add(Measure.below(outcome, limit));
            }
            truth.happenings().stream()
                    .filter(happening -> happening.isCountedBy(Measure.all(outcome)) && happening.waitMillis() > 0)
                    .limit(2)
                    .forEach(happening -> {
                        measures.add(Measure.below(outcome, happening.waitMillis()));
                        measures.add(Measure.below(outcome, happening.waitMillis() + 1));
                    });
        }
        return measures;
    }

    private static Map<String, Long> counts(CountGrid grid, Clock clock, Period period) {
        Map<String, Long> counts = new TreeMap<>();
        for (CountRow row : grid.rows()) {
            TimeRange interval = row.interval().orElse(period.range());
            assertWhole(interval, clock, period.range());
            String place = row.queue() + " "
                    + row.media().map(media -> media.name()).orElse("all") + " " + clock.reading(interval.start());
            row.counts().asMap().forEach((measure, count) -> {
                if (count > 0) {
                    counts.merge(place + " " + measure, count, Long::sum);
                }
            });
        }
        return counts;
    }

    /** An interval is all of what the clock calls it, as far as it is in the period. */
    private static void assertWhole(TimeRange interval, Clock clock, TimeRange period) {
        String reading = clock.reading(interval.start());
        assertThat(clock.reading(interval.end().minusMillis(1))).isEqualTo(reading);
        if (interval.start().isAfter(period.start())) {
            assertThat(clock.reading(interval.start().minusMillis(1))).isNotEqualTo(reading);
        }
        if (interval.end().isBefore(period.end())) {
            assertThat(clock.reading(interval.end())).isNotEqualTo(reading);
        }
    }

    private static List<String> differences(Map<String, Long> expected, Map<String, Long> found) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        for (String key : all) {
            if (!Objects.equals(expected.get(key), found.get(key))) {
                differences.add(key + ": " + expected.get(key) + ", but counted " + found.get(key));
            }
        }
        return differences;
    }
}
