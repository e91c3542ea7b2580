package io.github.queuesla.history.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.ProvisionalRange;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.history.day.DamagedFile;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.FileStamp;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.EngineException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistorySourceTest {

    private static final String ID = "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01";
    private static final QueueId QUEUE = new QueueId(ID);

    private final FakeEngine engine = new FakeEngine();
    private final List<DayFile> files = new ArrayList<>();
    private Instant now = Instant.parse("2024-02-01T00:00:00Z");

    private void days(String... days) {
        for (String day : days) {
            file(day, DayState.SETTLED, Optional.empty());
        }
    }

    private void file(String day, DayState state, Optional<Instant> availableUntil) {
        DayProvenance provenance = new DayProvenance("job", Instant.parse("2024-01-31T00:00:00Z"), availableUntil);
        files.add(new DayFile(
                LocalDate.parse(day),
                "date=" + day + "/events.parquet",
                new FileStamp(1, FileTime.fromMillis(0), Optional.empty()),
                new DayFooter(DayFooter.FORMAT, provenance, state, false, Map.of(), 0, "hash of " + day)));
    }

    private CountGrid count(CountRequest request) throws CountSourceException {
        return new HistorySource(engine, new HistoryView(files), () -> now).count(request);
    }

    private CountGrid count(String first, String last) throws CountSourceException {
        return count(request(Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), Zones.UTC), QUEUE));
    }

    private static CountRequest request(Period period, QueueId... queues) {
        return CountRequest.exactly(List.of(queues), period, Detail.of(List.of(Measure.ANSWERED)));
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }

    private static Gap gap(FailureCause cause, String days, TimeRange range) {
        return new Gap(Set.of(), Optional.of(range), Failure.notInHistory(cause, days));
    }

    @Test
    void onlyFilesOfThePeriodAreRead() throws CountSourceException {
        days("2024-01-08", "2024-01-09", "2024-01-10", "2024-01-11", "2024-01-12");
        count(request(
                Period.ofDays(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 10), ZoneId.of("Europe/Berlin")),
                QUEUE));
        assertThat(engine.days).containsExactly(List.of(LocalDate.of(2024, 1, 9), LocalDate.of(2024, 1, 10)));
    }

    @Test
    void oneTextCountsEveryMeasure() throws CountSourceException {
        days("2024-01-10");
        Detail detail = Detail.of(List.of(
                        Measure.ANSWERED, Measure.below(Outcome.ANSWERED, 20_001), Measure.OFFERED, Measure.FLOW_OUT))
                .splitBy(Breakdown.by(Granularity.HALF_HOUR).byMedia(true));
        Period day = Period.ofDays(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 10), Zones.UTC);
        count(CountRequest.exactly(List.of(QUEUE), day, detail));
        assertThat(engine.texts)
                .containsExactly("select queue_id, media, cast(floor(unix_millis(event_time) / 1800000) as bigint),"
                        + " count(*) filter (where event = 'answered' and wait_ms < 20001),"
                        + " count(*) filter (where event = 'answered'), count(*) filter (where event = 'flow_out'),"
                        + " count(*) filter (where event = 'offered') from events"
                        + " where event_time >= timestamp_millis(1704844800000) and event_time < timestamp_millis(1704931200000)"
                        + " and queue_id in ('" + ID + "') group by 1, 2, 3 order by 1, 2, 3");
    }

    @Test
    void wholePeriodNeedsNoSteps() throws CountSourceException {
        days("2024-01-10");
        engine.rows.add(List.of(ID, 7));
        assertThat(count("2024-01-10", "2024-01-10").rows())
                .extracting(CountRow::counts)
                .map(counts -> counts.count(Measure.ANSWERED).orElse(-1))
                .containsExactly(7L);
        assertThat(engine.texts.get(0))
                .startsWith("select queue_id, count(*) filter (where event = 'answered') from events where ")
                .endsWith(" group by 1 order by 1");
    }

    @Test
    void intervalsOfAnUnevenZoneAreAskedOneByOne() throws CountSourceException {
        days("1970-01-01");
        now = Instant.parse("1970-01-02T00:00:00Z");
        Period hours = new Period(
                new Period.Timestamp(Instant.parse("1970-01-01T10:00:00Z"), "1970-01-01T10:00:00Z"),
                new Period.Timestamp(Instant.parse("1970-01-01T12:00:00Z"), "1970-01-01T12:00:00Z"),
                ZoneId.of("Africa/Monrovia"));
        count(CountRequest.exactly(
                List.of(QUEUE), hours, Detail.of(List.of(Measure.ANSWERED)).splitBy(Breakdown.by(Granularity.HOUR))));
        // At that time, clocks in Monrovia were 44 minutes and 30 seconds behind.
        assertThat(engine.texts)
                .map(text -> text.replaceFirst(".* where (event_time.*) and queue_id.*", "$1"))
                .containsExactly(
                        "event_time >= timestamp_millis(36000000) and event_time < timestamp_millis(38670000)",
                        "event_time >= timestamp_millis(38670000) and event_time < timestamp_millis(42270000)",
                        "event_time >= timestamp_millis(42270000) and event_time < timestamp_millis(43200000)");
    }

    @Test
    void idsThatEnginesReadDifferentlyAreChosenHere() throws CountSourceException {
        days("2024-01-10");
        engine.rows.add(List.of("it's\\", 3));
        engine.rows.add(List.of("other", 4));
        Period day = Period.ofDays(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 10), Zones.UTC);
        CountGrid counts = count(request(day, new QueueId("it's\\")));
        assertThat(engine.texts.get(0)).doesNotContain("queue_id in");
        assertThat(counts.queues()).containsExactly(new QueueId("it's\\"));
    }

    @Test
    void missingDaysAreAGap() throws CountSourceException {
        days("2024-01-10", "2024-01-13");
        assertThat(count("2024-01-09", "2024-01-13").gaps())
                .containsExactly(
                        gap(
                                FailureCause.DAY_MISSING,
                                "2024-01-09",
                                range("2024-01-09T00:00:00Z", "2024-01-10T00:00:00Z")),
                        gap(
                                FailureCause.DAY_MISSING,
                                "2024-01-11 to 2024-01-12",
                                range("2024-01-11T00:00:00Z", "2024-01-13T00:00:00Z")));
    }

    @Test
    void timeToComeIsNotMissing() throws CountSourceException {
        now = Instant.parse("2024-01-11T08:00:00Z");
        days("2024-01-10");
        assertThat(count("2024-01-10", "2024-01-20").gaps())
                .containsExactly(gap(
                        FailureCause.DAY_MISSING, "2024-01-11", range("2024-01-11T00:00:00Z", "2024-01-11T08:00:00Z")));
    }

    @Test
    void dayFetchedTooEarlyIsAGapFromThen() throws CountSourceException {
        file("2024-01-10", DayState.PROVISIONAL, Optional.of(Instant.parse("2024-01-10T21:00:00Z")));
        file("2024-01-11", DayState.SETTLED, Optional.of(Instant.parse("2024-01-12T00:00:00Z")));
        assertThat(count("2024-01-10", "2024-01-11").gaps())
                .containsExactly(gap(
                        FailureCause.DAY_INCOMPLETE,
                        "2024-01-10 21:00 UTC to 2024-01-11 00:00 UTC",
                        range("2024-01-10T21:00:00Z", "2024-01-11T00:00:00Z")));
    }

    @Test
    void provisionalDaysAreKnown() throws CountSourceException {
        days("2024-01-10");
        file("2024-01-11", DayState.PROVISIONAL, Optional.empty());
        assertThat(count("2024-01-10", "2024-01-11").provisional())
                .extracting(ProvisionalRange::range)
                .containsExactly(range("2024-01-11T00:00:00Z", "2024-01-12T00:00:00Z"));
        assertThat(count("2024-01-10", "2024-01-10").provisional()).isEmpty();
    }

    @Test
    void damagedDayIsAGapAndTheOthersCount() throws CountSourceException {
        days("2024-01-10", "2024-01-11", "2024-01-12");
        engine.rows.add(List.of(ID, 7));
        engine.fail(EngineException.Kind.UNREADABLE_FILE, "2024-01-11");
        CountGrid counts = count("2024-01-10", "2024-01-12");
        assertThat(counts.gaps())
                .containsExactly(gap(
                        FailureCause.DAY_DAMAGED, "2024-01-11", range("2024-01-11T00:00:00Z", "2024-01-12T00:00:00Z")));
        assertThat(engine.days.get(engine.days.size() - 1))
                .containsExactly(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 12));
        // The rows that arrived before the failure count once.
        assertThat(counts.rows().get(0).counts().count(Measure.ANSWERED)).hasValue(7);
    }

    @Test
    void fileThatDoesNotSayWhatIsInItIsNotRead() throws CountSourceException {
        days("2024-01-10");
        HistoryView view =
                new HistoryView(files, List.of(new DamagedFile(LocalDate.of(2024, 1, 11), "date=2024-01-11/x")));
        Period two = Period.ofDays(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 11), Zones.UTC);
        CountGrid counts = new HistorySource(engine, view, () -> now).count(request(two, QUEUE));
        assertThat(engine.days).containsExactly(List.of(LocalDate.of(2024, 1, 10)));
        assertThat(counts.gaps())
                .containsExactly(gap(
                        FailureCause.DAY_DAMAGED, "2024-01-11", range("2024-01-11T00:00:00Z", "2024-01-12T00:00:00Z")));
    }

    @Test
    void stoppedQueryIsAnInterruption() {
        days("2024-01-10");
        engine.fail(EngineException.Kind.CANCELLED, "2024-01-10");
        assertThatThrownBy(() -> count("2024-01-10", "2024-01-10"))
                .isInstanceOfSatisfying(
                        CountSourceException.class,
                        stopped -> assertThat(stopped.failure().kind()).isEqualTo(FailureKind.INTERRUPTED));
    }

    @Test
    void engineThatDoesNotRunIsNoGap() {
        days("2024-01-10");
        engine.fail(EngineException.Kind.OTHER, "2024-01-10");
        assertThatThrownBy(() -> count("2024-01-10", "2024-01-10")).isInstanceOf(EngineException.class);
    }

    private List<QueueVisit> visits() throws CountSourceException {
        List<QueueVisit> visits = new ArrayList<>();
        new HistorySource(engine, new HistoryView(files), () -> now)
                .visits(
                        new VisitRequest(
                                List.of(QUEUE), List.of(range("2024-01-10T00:00:00Z", "2024-01-12T00:00:00Z"))),
                        visits::add);
        return visits;
    }

    @Test
    void visitsOfADamagedDayAreLeftOut() throws CountSourceException {
        days("2024-01-10", "2024-01-11");
        engine.fail(EngineException.Kind.UNREADABLE_FILE, "2024-01-11");
        assertThat(visits()).isEmpty();
        assertThat(engine.days)
                .containsExactly(
                        List.of(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 11)),
                        List.of(LocalDate.of(2024, 1, 10)));
    }

    @Test
    void visitsAreNeverPassedOnTwice() {
        days("2024-01-10");
        engine.rows.add(List.of(ID, 1_704_888_000_000L, "c", 1, "abandoned", "voice", 0, 5, 0));
        engine.firstFailing = 2;
        engine.fail(EngineException.Kind.UNREADABLE_FILE, "2024-01-10");
        assertThatThrownBy(this::visits)
                .isInstanceOf(EngineException.class)
                .hasMessage("a file changed while its contacts were read");
        assertThat(engine.texts).hasSize(2);
    }

    @Test
    void visitsOfManyContactsAreReadInBatchesOfQueues() throws CountSourceException {
        days("2024-01-10");
        engine.rows.add(List.of("q1", 1_704_888_000_000L, "c", 1, "abandoned", "voice", 0, 5, 0));
        engine.rows.add(List.of("q2", 1_704_888_000_000L, "d", 1, "abandoned", "voice", 0, 5, 0));
        List<String> conversations = new ArrayList<>();
        new HistorySource(engine, new HistoryView(files), () -> now)
                .visits(
                        new VisitRequest(List.of(), List.of(range("2024-01-10T00:00:00Z", "2024-01-11T00:00:00Z"))),
                        visit -> conversations.add(visit.conversationId()));
        assertThat(conversations).containsExactly("c", "d");
        assertThat(engine.texts).hasSize(3);
        assertThat(engine.texts.get(0)).startsWith("select queue_id, count(*) from events where event_time");
        assertThat(engine.texts.get(1)).contains("queue_id in ('q1')");
        assertThat(engine.texts.get(2)).contains("queue_id in ('q2')");
    }

    @Test
    void offersThatHaveAnOutcomeAreLeftToTheEngine() throws CountSourceException {
        days("2024-01-10");
        engine.rows.add(List.of(ID, 1_704_888_000_000L, "c", 1, "abandoned", "voice", 0, 5, 0));
        HistorySource source = new HistorySource(engine, new HistoryView(files), () -> now);
        TimeRange first = range("2024-01-10T00:00:00Z", "2024-01-11T00:00:00Z");
        TimeRange second = range("2024-01-11T00:00:00Z", "2024-01-12T00:00:00Z");
        source.visits(new VisitRequest(List.of(QUEUE), List.of(first)), visit -> {});
        source.visits(new VisitRequest(List.of(QUEUE), List.of(first, second)), visit -> {});
        assertThat(engine.texts.get(1))
                .endsWith(" as visits where event <> 'offered' or ended is null order by 1, 2, 3, 4, 5");
        assertThat(engine.texts.get(3))
                .contains(
                        " or ended is null or cast(floor(unix_millis(ended) / 1704931200000) as bigint) <> cast(floor("
                                + "unix_millis(event_time) / 1704931200000) as bigint) order by ");
    }
}
