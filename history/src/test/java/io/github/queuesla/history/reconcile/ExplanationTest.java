package io.github.queuesla.history.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.FileStamp;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.KnownQueues;
import io.github.queuesla.history.reconcile.Cells.Cell;
import io.github.queuesla.history.reconcile.Cells.Place;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reason is given only where its facts are there. */
class ExplanationTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 5);
    private static final QueueId SALES = new QueueId("sales");
    private static final Measure ANSWERED_WAIT = Measure.waits(Outcome.ANSWERED);

    /** Both days of a calendar day east of UTC. */
    private static final TimeRange TWO_DAYS = new TimeRange(
            Days.start(DAY).minus(Duration.ofHours(6)), Days.end(DAY).minus(Duration.ofHours(6)));

    private static final CountRequest REQUEST =
            ReconcileRequest.counts(Period.ofDays(DAY, DAY, ZoneOffset.UTC), List.of());

    private static DayFile file(LocalDate day, DayState state, boolean agreed, Optional<Duration> after) {
        DayProvenance provenance = new DayProvenance(
                "job", Instant.EPOCH, after.map(age -> Days.end(day).plus(age)));
        return new DayFile(
                day,
                "",
                new FileStamp(1, FileTime.fromMillis(0), Optional.empty()),
                new DayFooter(DayFooter.FORMAT, provenance, state, agreed, Map.of(), 0, ""));
    }

    private static DayFile agreed(LocalDate day) {
        return file(day, DayState.SETTLED, true, Optional.of(Duration.ofDays(4)));
    }

    private static DayFile recent(LocalDate day) {
        return file(
                day, DayState.PROVISIONAL, false, Optional.of(Duration.ofDays(4).minusMillis(1)));
    }

    /** Old enough to be settled, but the platform counted otherwise when it was fetched. */
    private static DayFile contradicted(LocalDate day) {
        return file(day, DayState.PROVISIONAL, false, Optional.of(Duration.ofDays(4)));
    }

    /** The contacts of one day, queue and medium, all of which waited a second. */
    private static QueueCounts counts(long offered, long answered, long abandoned) {
        return QueueCounts.of(Map.of(
                Measure.OFFERED,
                offered,
                Measure.ANSWERED,
                answered,
                Measure.ABANDONED,
                abandoned,
                Measure.FLOW_OUT,
                0L,
                ANSWERED_WAIT,
                answered * 1_000,
                Measure.waits(Outcome.ABANDONED),
                abandoned * 1_000,
                Measure.waits(Outcome.FLOW_OUT),
                0L));
    }

    private static Cell cell(QueueCounts history, QueueCounts platform) {
        return new Cell(new Place(0, SALES, MediaType.VOICE), history, platform);
    }

    private static QueueListing listing(QueueId... ids) {
        return QueueListing.of(List.of(ids).stream().map(Queue::knownById).toList());
    }

    private static KnownQueues known(QueueId... ids) {
        return new KnownQueues(
                Optional.of(Instant.EPOCH),
                List.of(ids).stream().map(Queue::knownById).toList(),
                List.of());
    }

    private static Explanation of(QueueListing listing, KnownQueues known, long open, DayFile... files) {
        Visibility visibility = new Visibility(listing, known, CountGrid.empty(REQUEST), CountGrid.empty(REQUEST));
        return new Explanation(
                visibility,
                new DayFacts(new HistoryView(List.of(files))),
                day -> OpenContacts.count(new OpenContactsEngine("sales", "voice", open), List.of(), day));
    }

    private static Reason reason(long open, Cell cell, Measure measure) {
        return of(listing(SALES), known(SALES), open, contradicted(DAY)).reason(cell, measure, Days.range(DAY));
    }

    private static Reason reason(TimeRange range, DayFile... files) {
        return of(listing(SALES), known(SALES), 0, files)
                .reason(cell(counts(2, 2, 0), counts(3, 3, 0)), Measure.OFFERED, range);
    }

    @Test
    void asManyOpenContactsAsMissingOutcomesAreUnresolved() {
        Cell cell = cell(counts(5, 2, 1), counts(5, 3, 2));

        assertThat(reason(2, cell, Measure.ANSWERED)).isEqualTo(Reason.UNRESOLVED);
        assertThat(reason(2, cell, Measure.ABANDONED)).isEqualTo(Reason.UNRESOLVED);
        assertThat(reason(2, cell, ANSWERED_WAIT)).isEqualTo(Reason.UNRESOLVED);
        assertThat(reason(1, cell, Measure.ANSWERED)).isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void contactsThatTheHistoryDoesNotHaveAreNotUnresolved() {
        assertThat(reason(9, cell(counts(5, 2, 1), counts(6, 3, 1)), Measure.ANSWERED))
                .isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void anotherOutcomeIsNotUnresolved() {
        assertThat(reason(9, cell(counts(5, 2, 2), counts(5, 3, 1)), Measure.ANSWERED))
                .isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void anotherWaitOfTheSameContactsIsNotUnresolved() {
        QueueCounts slower = QueueCounts.of(Map.of(
                Measure.OFFERED,
                5L,
                Measure.ANSWERED,
                2L,
                Measure.ABANDONED,
                2L,
                Measure.FLOW_OUT,
                0L,
                ANSWERED_WAIT,
                2_001L,
                Measure.waits(Outcome.ABANDONED),
                2_000L,
                Measure.waits(Outcome.FLOW_OUT),
                0L));
        Cell cell = cell(counts(5, 2, 1), slower);

        assertThat(reason(9, cell, ANSWERED_WAIT)).isEqualTo(Reason.UNEXPLAINED);
        assertThat(reason(9, cell, Measure.ABANDONED)).isEqualTo(Reason.UNRESOLVED);
    }

    @Test
    void correctionNeedsThatThePlatformCountedTheSameBefore() {
        assertThat(reason(Days.range(DAY), agreed(DAY))).isEqualTo(Reason.CORRECTED_SINCE);
        assertThat(reason(Days.range(DAY), file(DAY, DayState.SETTLED, false, Optional.of(Duration.ofDays(9)))))
                .as("settled by its age alone, or by an earlier version")
                .isEqualTo(Reason.UNEXPLAINED);
        assertThat(reason(Days.range(DAY), contradicted(DAY))).isEqualTo(Reason.UNEXPLAINED);
        assertThat(reason(Days.range(DAY))).as("no file").isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void recentDayIsNotSettledAndAnImportedOneIsUnexplained() {
        assertThat(reason(Days.range(DAY), recent(DAY))).isEqualTo(Reason.NOT_SETTLED);
        assertThat(reason(Days.range(DAY), file(DAY, DayState.PROVISIONAL, false, Optional.empty())))
                .isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void dayOfAnotherTimeZoneNeedsTheFactsOfBothOfItsDays() {
        LocalDate before = DAY.minusDays(1);

        assertThat(reason(TWO_DAYS, agreed(before), agreed(DAY))).isEqualTo(Reason.CORRECTED_SINCE);
        assertThat(reason(TWO_DAYS, agreed(before), contradicted(DAY))).isEqualTo(Reason.UNEXPLAINED);
        assertThat(reason(TWO_DAYS, agreed(before), recent(DAY))).isEqualTo(Reason.NOT_SETTLED);
    }

    @Test
    void queueIsNotVisibleOnlyWhereAListSaysSo() {
        Cell cell = cell(counts(1, 1, 0), counts(0, 0, 0));
        TimeRange day = Days.range(DAY);
        QueueListing withheld = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));

        assertThat(of(listing(), known(SALES), 0, agreed(DAY)).reason(cell, Measure.OFFERED, day))
                .isEqualTo(Reason.NOT_VISIBLE);
        assertThat(of(withheld, known(SALES), 0, agreed(DAY)).reason(cell, Measure.OFFERED, day))
                .isEqualTo(Reason.CORRECTED_SINCE);
        assertThat(of(listing(SALES), known(), 0, agreed(DAY)).reason(cell, Measure.OFFERED, day))
                .isEqualTo(Reason.NOT_VISIBLE);
        assertThat(of(listing(SALES), KnownQueues.NONE, 0, agreed(DAY)).reason(cell, Measure.OFFERED, day))
                .isEqualTo(Reason.CORRECTED_SINCE);
    }
}
