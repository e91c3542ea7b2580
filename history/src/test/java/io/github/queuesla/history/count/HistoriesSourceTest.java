package io.github.queuesla.history.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.ProvisionalRange;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.FileStamp;
import io.github.queuesla.history.day.HistoryView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoriesSourceTest {

    private static final QueueId QUEUE = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01");
    private static final QueueId LEEDS = QUEUE.in("leeds");
    private static final QueueId YORK = QUEUE.in("york");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final Period PERIOD = Period.ofDays(DAY, DAY, Zones.UTC);

    private final FakeEngine leeds = new FakeEngine();
    private final FakeEngine york = new FakeEngine();

    private HistoriesSource source(List<DayFile> ofYork) {
        return new HistoriesSource(Map.of(
                "leeds", history(leeds, List.of(file(DayState.SETTLED))),
                "york", history(york, ofYork)));
    }

    private static HistorySource history(FakeEngine engine, List<DayFile> files) {
        return new HistorySource(engine, new HistoryView(files), () -> Instant.parse("2024-02-01T00:00:00Z"));
    }

    private static DayFile file(DayState state) {
        DayProvenance provenance = new DayProvenance("job", Instant.parse("2024-01-31T00:00:00Z"), Optional.empty());
        return new DayFile(
                DAY,
                "events.parquet",
                new FileStamp(1, FileTime.fromMillis(0), Optional.empty()),
                new DayFooter(DayFooter.FORMAT, provenance, state, false, Map.of(), 0, "hash"));
    }

    private static CountRequest request(QueueId... queues) {
        return CountRequest.exactly(List.of(queues), PERIOD, Detail.of(List.of(Measure.ANSWERED)));
    }

    @Test
    void equalIdsOfTwoOrganisationsAreCountedApart() throws CountSourceException {
        leeds.rows.add(List.of(QUEUE.value(), 7));
        york.rows.add(List.of(QUEUE.value(), 5));
        CountGrid grid = source(List.of(file(DayState.SETTLED))).count(request());
        assertThat(grid.rows())
                .extracting(
                        CountRow::queue,
                        row -> row.counts().count(Measure.ANSWERED).orElse(-1))
                .containsExactly(tuple(LEEDS, 7L), tuple(YORK, 5L));
    }

    @Test
    void missingDayIsAGapOfItsOrganisation() throws CountSourceException {
        CountGrid grid = source(List.of()).count(request());
        assertThat(grid.hasGap(YORK)).isTrue();
        assertThat(grid.hasGap(LEEDS)).isFalse();
        assertThat(grid.gaps())
                .singleElement()
                .extracting(gap -> gap.failure().problem())
                .isEqualTo(Optional.of("2024-01-10 of york"));
    }

    @Test
    void provisionalDayIsOneOfItsOrganisation() throws CountSourceException {
        CountGrid grid = source(List.of(file(DayState.PROVISIONAL))).count(request());
        assertThat(grid.provisional())
                .extracting(ProvisionalRange::organisation)
                .containsExactly(Optional.of("york"));
    }

    @Test
    void queuesOfOneOrganisationAreCountedThereOnly() throws CountSourceException {
        CountGrid grid = source(List.of()).count(request(LEEDS));
        assertThat(leeds.texts).singleElement().asString().contains("queue_id in ('" + QUEUE.value() + "')");
        assertThat(york.texts).isEmpty();
        assertThat(grid.gaps()).isEmpty();
        assertThat(grid.measures()).containsExactly(Measure.ANSWERED);
    }

    @Test
    void idOfNoKnownOrganisationIsCountedInAll() throws CountSourceException {
        source(List.of(file(DayState.SETTLED))).count(request(QUEUE));
        assertThat(leeds.texts).hasSize(1);
        assertThat(york.texts).isEqualTo(leeds.texts);
    }

    @Test
    void waitsOfBothAreAddedUp() throws CountSourceException {
        leeds.rows.add(List.of("voice", "answered", 20, 7));
        york.rows.add(List.of("voice", "answered", 20, 5));
        HistoriesSource source = source(List.of(file(DayState.SETTLED)));
        assertThat(within(source, LEEDS, YORK)).isEqualTo(12);
        assertThat(within(source, YORK)).isEqualTo(5);
    }

    private static long within(HistoriesSource source, QueueId... queues) throws CountSourceException {
        return source.waits(new WaitRequest(List.of(queues), List.of(PERIOD.range()), ThresholdBoundary.INCLUSIVE))
                .within(Optional.of(MediaType.VOICE), Outcome.ANSWERED, 20);
    }

    @Test
    void visitsOfBothSayTheirOrganisation() throws CountSourceException {
        List<Object> row = List.of(QUEUE.value(), 1_704_888_000_000L, "c", 1, "abandoned", "voice", 0, 5, 0);
        leeds.rows.add(row);
        york.rows.add(row);
        List<QueueVisit> visits = new ArrayList<>();
        source(List.of(file(DayState.SETTLED)))
                .visits(new VisitRequest(List.of(), List.of(PERIOD.range())), visits::add);
        assertThat(visits).extracting(QueueVisit::queue).containsExactly(LEEDS, YORK);
        assertThat(visits).extracting(QueueVisit::conversationId).containsOnly("c");
    }

    @Test
    void visitsAreReadOnlyWhereTheirQueueIs() throws CountSourceException {
        source(List.of(file(DayState.SETTLED)))
                .visits(new VisitRequest(List.of(YORK), List.of(PERIOD.range())), visit -> {});
        assertThat(leeds.texts).isEmpty();
        assertThat(york.texts).isNotEmpty();
    }
}
