package io.github.queuesla.cli.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.truth.RawTruth.Happening;
import io.github.queuesla.core.contact.BookedCounts;
import io.github.queuesla.core.contact.BookedVisits;
import io.github.queuesla.core.contact.VisitBooking;
import io.github.queuesla.core.contact.VisitCounter;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.WaitCounts;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.count.HistorySource;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.testkit.FakeTime;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every engine must pass over a history that was synchronized, whichever engine wrote it: its counts, and its waits,
 * agree with the contacts.
 */
public abstract class HistoryTruthContract extends SourceTruthContract {

    @TempDir
    private static Path folder = Path.of("");

    private @Nullable ReadingEngine engine;
    private @Nullable HistorySource history;

    /** An engine over files of events, which may keep files of its own in that folder. */
    protected abstract ReadingEngine engine(Path temporary);

    @Override
    protected final CountSource open(Simulator simulator, FakeTime time) {
        for (List<String> days : DAYS) {
            Command.Run run = Command.in(folder, simulator)
                    .at(time)
                    .run("sync", "--history", "contacts", "--from", days.get(0), "--to", days.get(1));
            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        }
        ReadingEngine opened = engine(folder);
        engine = opened;
        HistoryFolder contacts = HistoryFolder.open(folder.resolve("contacts"));
        HistorySource source = new HistorySource(opened, contacts.view(opened), time);
        history = source;
        return source;
    }

    /** No place has had such an offset since 2000, and the platform's buckets do not fit one. */
    @Test
    void offsetsThatAreNotWholeQuartersAreCountedToo() throws CountSourceException {
        Period period = days("+05:53", "2024-03-30", "2024-03-31");
        assertTrue(period, Breakdown.by(Granularity.HALF_HOUR).byMedia(true), List.of());
        assertTrue(period, Breakdown.by(Granularity.DAY).byMedia(true), List.of());
    }

    /** Every second at which any number changes, in opening hours that are cut at odd minutes. */
    @ParameterizedTest
    @EnumSource
    void waitsAreThoseOfTheContactsAtEverySecond(ThresholdBoundary boundary) throws CountSourceException {
        List<TimeRange> hours = List.of(
                range("2024-03-30T08:00:00Z", "2024-03-30T17:30:00Z"),
                range("2024-03-30T23:07:00Z", "2024-03-31T02:00:00Z"),
                range("2024-03-31T09:00:00Z", "2024-03-31T16:01:00Z"));
        List<Happening> all = hours.stream()
                .flatMap(range -> RawTruth.of(organisation(), range).happenings().stream())
                .toList();
        for (Queue queue : organisation().queues()) {
            WaitCounts waits = Objects.requireNonNull(history)
                    .waits(new WaitRequest(List.of(new QueueId(queue.id())), hours, boundary));
            List<Happening> happenings = all.stream()
                    .filter(happening -> happening.queue().equals(queue.id()))
                    .toList();
            for (long second : List.of(1L, 5L, 20L, 21L, 30L, 60L, 300L, 3_600L, 86_400L)) {
                Map<String, Long> found = new TreeMap<>();
                Map<String, Long> expected = new TreeMap<>();
                long below = switch (boundary) {
                    case STRICT -> 1_000 * second;
                    case INCLUSIVE -> 1_000 * second + 1;
                    case WHOLE_SECONDS -> 1_000 * (second + 1);
                };
                for (Outcome outcome : Outcome.WITH_WAITS) {
                    for (String medium : List.of("voice", "callback", "chat", "email", "message")) {
                        found.put(medium + outcome, waits.within(Optional.of(new MediaType(medium)), outcome, second));
                        expected.put(
                                medium + outcome,
                                happenings.stream()
                                        .filter(happening -> happening.media().equals(medium))
                                        .filter(happening -> happening.isCountedBy(Measure.below(outcome, below)))
                                        .count());
                    }
                }
                assertThat(found).as("%s within %d s", queue.id(), second).isEqualTo(expected);
            }
        }
    }

    /** Both of March and October, with the night in which the clocks change at the edge of the second day. */
    @ParameterizedTest
    @CsvSource({"2024-03-30, 2024-03-30", "2024-03-30, 2024-03-31", "2024-10-26, 2024-10-27"})
    void contactsBookedByArrivalAreThoseThatArrived(String first, String last) throws CountSourceException {
        Period period = days("Europe/London", first, last);
        RawTruth truth = RawTruth.ofArrivals(organisation(), period.range());
        VisitRules byArrival = VisitRules.OF_PLATFORM.withBooking(Booking.ARRIVAL);
        assertTrue(truth, period, new VisitBooking(byArrival, queue -> Optional.empty()));
    }

    @Test
    void waitsInOpenHoursAreThoseOfTheContacts() throws CountSourceException {
        ZoneId london = ZoneId.of("Europe/London");
        Period period = days(london.getId(), "2024-03-30", "2024-03-31");
        OpeningHours hours = new OpeningHours(
                london,
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> List.of(OpenTime.parse("00:30-17:45")))),
                BusinessCalendar.NONE,
                List.of());
        VisitRules openHours = new VisitRules(Booking.EVENT, WaitClock.OPEN_HOURS, CountedVisits.EVERY_VISIT);
        RawTruth truth = RawTruth.of(organisation(), period.range()).withWaits((from, to) -> {
            long open = 0;
            for (LocalDate day = LocalDate.of(2024, 3, 28);
                    day.isBefore(LocalDate.of(2024, 4, 3));
                    day = day.plusDays(1)) {
                long start = day.atTime(0, 30).atZone(london).toInstant().toEpochMilli();
                long end = day.atTime(17, 45).atZone(london).toInstant().toEpochMilli();
                open += Math.max(0, Math.min(end, to.toEpochMilli()) - Math.max(start, from.toEpochMilli()));
            }
            return open;
        });
        assertTrue(truth, period, new VisitBooking(openHours, queue -> Optional.of(hours)));
    }

    private void assertTrue(RawTruth truth, Period period, VisitBooking booking) throws CountSourceException {
        HistorySource source = Objects.requireNonNull(history);
        CountRequest request =
                request(truth, period, Breakdown.by(Granularity.HALF_HOUR).byMedia(true), List.of());
        BookedCounts counted = VisitCounter.count(new BookedVisits(source, booking), request, source.count(request));
        assertThat(counted.byEvent().queues()).isEmpty();
        assertTrue(truth, request, counted.counts());
    }

    static Stream<EvidenceCase> evidence() {
        TimeRange spring = range("2024-03-30T15:00:00Z", "2024-03-30T16:30:00Z");
        TimeRange autumn = range("2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z");
        ZoneId london = ZoneId.of("Europe/London");
        LocalDate easter = LocalDate.of(2024, 3, 31);
        TrueHours hours = new TrueHours(Optional.of(london), easter, spring);
        Period weekend = days(london.getId(), "2024-03-30", "2024-03-31");
        return Stream.of(
                new EvidenceCase(weekend, Window.DAY, Validity.ALWAYS, hours, CountedVisits.EVERY_VISIT),
                new EvidenceCase(weekend, Window.DAY, Validity.ALWAYS, hours, CountedVisits.FIRST_VISIT),
                new EvidenceCase(weekend, Window.PERIOD, Validity.ALWAYS, TrueHours.none(), CountedVisits.FIRST_VISIT),
                new EvidenceCase(
                        weekend,
                        Window.MONTH,
                        new Validity(Optional.of(easter), Optional.empty()),
                        hours,
                        CountedVisits.EVERY_VISIT),
                new EvidenceCase(
                        days(london.getId(), "2024-10-26", "2024-10-27"),
                        Window.WEEK,
                        Validity.ALWAYS,
                        new TrueHours(Optional.of(london), easter, autumn),
                        CountedVisits.EVERY_VISIT),
                new EvidenceCase(
                        days("America/New_York", "2024-11-02", "2024-11-03"),
                        Window.DAY,
                        Validity.ALWAYS,
                        TrueHours.none(),
                        CountedVisits.EVERY_VISIT),
                new EvidenceCase(
                        days("Asia/Kathmandu", "2024-03-30", "2024-03-31"),
                        Window.PERIOD,
                        Validity.ALWAYS,
                        TrueHours.none(),
                        CountedVisits.EVERY_VISIT));
    }

    /** Row by row, for all named formulas and all edges. */
    @ParameterizedTest
    @MethodSource
    void evidence(EvidenceCase about) throws CountSourceException {
        about.assertTrue(
                organisation(),
                Objects.requireNonNull(history),
                HistoryFolder.open(folder.resolve("contacts")).queues());
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }

    @AfterAll
    void release() {
        Objects.requireNonNull(engine).close();
    }
}
