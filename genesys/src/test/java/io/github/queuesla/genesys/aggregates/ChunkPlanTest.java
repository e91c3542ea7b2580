package io.github.queuesla.genesys.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChunkPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<ZoneId> ZONES = List.of(
            Zones.UTC,
            BERLIN,
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("Africa/Cairo"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Australia/Eucla"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Pacific/Chatham"));

    private static Period days(String first, String last, ZoneId zone) {
        return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), zone);
    }

    private static Period moments(String from, String to, ZoneId zone) {
        return new Period(PeriodText.bound(from, zone), PeriodText.bound(to, zone), zone);
    }

    private static List<Chunk> plan(Period period, Granularity size) {
        return ChunkPlan.of(period, Optional.of(size), 10);
    }

    private static List<Integer> hours(List<Chunk> chunks) {
        return chunks.stream()
                .map(chunk -> (int) chunk.range().length().toHours())
                .toList();
    }

    private static List<String> granularities(List<Chunk> chunks) {
        return chunks.stream().map(chunk -> chunk.granularity().orElse("none")).toList();
    }

    @Test
    void wholePeriodIsRequestedInWeeks() {
        assertThat(hours(ChunkPlan.of(days("2024-01-01", "2024-01-31", Zones.UTC), Optional.empty(), 1)))
                .containsExactly(168, 168, 168, 168, 72);
        assertThat(ChunkPlan.of(days("2024-01-01", "2024-01-07", Zones.UTC), Optional.empty(), 1))
                .containsExactly(
                        new Chunk(days("2024-01-01", "2024-01-07", Zones.UTC).range(), Optional.empty()));
        assertThat(hours(ChunkPlan.of(days("2024-03-25", "2024-04-01", BERLIN), Optional.empty(), 1)))
                .containsExactly(167, 24);
    }

    @Test
    void noRequestSpansTwoWeeksOrMonths() {
        assertThat(hours(plan(days("2024-01-29", "2024-02-01", Zones.UTC), Granularity.MONTH)))
                .containsExactly(72, 24);
        assertThat(hours(plan(days("2024-01-06", "2024-01-15", Zones.UTC), Granularity.WEEK)))
                .containsExactly(48, 168, 24);
        assertThat(granularities(plan(days("2024-01-06", "2024-01-15", Zones.UTC), Granularity.WEEK)))
                .containsOnly("none");
    }

    @Test
    void daysShareRequestsExceptWhereTheClockChanges() {
        List<Chunk> spring = plan(days("2024-03-30", "2024-04-02", BERLIN), Granularity.DAY);
        assertThat(hours(spring)).containsExactly(24, 23, 48);
        assertThat(granularities(spring)).containsExactly("P1D", "none", "P1D");
        List<Chunk> autumn = plan(days("2024-10-20", "2024-11-05", BERLIN), Granularity.DAY);
        assertThat(hours(autumn)).containsExactly(168, 25, 168, 48);
        assertThat(granularities(autumn)).containsExactly("P1D", "none", "P1D", "P1D");
    }

    @Test
    void partOfADayGetsItsOwnRequestEvenIfItLastsTwentyFourHours() {
        List<Chunk> lateStart =
                plan(moments("2024-10-27T01:00:00+02:00", "2024-10-29T00:00:00+01:00", BERLIN), Granularity.DAY);
        assertThat(hours(lateStart)).containsExactly(24, 24);
        assertThat(granularities(lateStart)).containsExactly("none", "P1D");
        List<Chunk> earlyEnd =
                plan(moments("2024-10-26T00:00:00+02:00", "2024-10-27T23:00:00+01:00", BERLIN), Granularity.DAY);
        assertThat(hours(earlyEnd)).containsExactly(24, 24);
        assertThat(granularities(earlyEnd)).containsExactly("P1D", "none");
    }

    @Test
    void hoursAreRequestedAsHoursInZonesOnTheHour() {
        assertThat(granularities(plan(days("2024-03-30", "2024-04-02", BERLIN), Granularity.HOUR)))
                .containsExactly("PT1H");
        assertThat(granularities(
                        plan(days("2024-01-01", "2024-01-01", ZoneId.of("Asia/Kolkata")), Granularity.HALF_HOUR)))
                .containsExactly("PT30M");
    }

    @Test
    void hoursAreRequestedAsQuarterHoursInZonesOffTheHour() {
        for (Granularity size : List.of(Granularity.HOUR, Granularity.HALF_HOUR, Granularity.QUARTER_HOUR)) {
            assertThat(granularities(plan(days("2024-01-01", "2024-01-01", ZoneId.of("Asia/Kathmandu")), size)))
                    .containsExactly("PT15M");
        }
        assertThat(granularities(plan(days("2024-01-01", "2024-01-01", ZoneId.of("Asia/Kolkata")), Granularity.HOUR)))
                .containsExactly("PT15M");
    }

    @Test
    void timeOutsideFullQuarterHoursGetsItsOwnRequests() {
        List<Chunk> chunks = plan(moments("2024-01-01T10:20:00Z", "2024-01-01T12:50:30Z", Zones.UTC), Granularity.HOUR);
        assertThat(chunks)
                .extracting(chunk -> chunk.range().toString())
                .containsExactly(
                        "2024-01-01T10:20:00Z/2024-01-01T10:30:00Z",
                        "2024-01-01T10:30:00Z/2024-01-01T12:45:00Z",
                        "2024-01-01T12:45:00Z/2024-01-01T12:50:30Z");
        assertThat(granularities(chunks)).containsExactly("none", "PT15M", "none");
        assertThat(plan(moments("2024-01-01T10:50:00Z", "2024-01-01T11:10:00Z", Zones.UTC), Granularity.HOUR))
                .hasSize(2);
    }

    @Test
    void responsesStayWithinTheirBucketBudget() {
        Period month = days("2024-01-01", "2024-01-31", Zones.UTC);
        for (int queues : new int[] {1, 10, 100, 1_000, 30_000, 50_000}) {
            for (Chunk chunk : ChunkPlan.of(month, Optional.of(Granularity.QUARTER_HOUR), queues)) {
                long buckets = chunk.range().length().dividedBy(Duration.ofMinutes(15));
                assertThat(buckets * queues).isLessThanOrEqualTo(Math.max(queues, 30_000));
            }
        }
        assertThat(ChunkPlan.of(month, Optional.of(Granularity.DAY), 10_000)).hasSize(11);
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void chunksTileAnyPeriodAndNoBucketSpansTwoIntervals(Granularity size) {
        Random random = new Random(size.name().length());
        for (int n = 0; n < 400; n++) {
            Period period = randomPeriod(random);
            int queues = 1 + random.nextInt(2_000);
            NavigableMap<Instant, TimeRange> pieces = new TreeMap<>();
            size.split(period.range(), period.zone()).forEach(piece -> pieces.put(piece.start(), piece));
            List<Chunk> chunks = ChunkPlan.of(period, Optional.of(size), queues);
            assertTiles(period.range(), chunks);
            chunks.forEach(chunk -> assertFits(chunk, pieces, period.zone()));
        }
    }

    @Test
    void chunksTileAnyPeriodWithoutIntervalsToo() {
        Random random = new Random(7);
        for (int n = 0; n < 400; n++) {
            Period period = randomPeriod(random);
            List<Chunk> chunks = ChunkPlan.of(period, Optional.empty(), 10);
            assertTiles(period.range(), chunks);
            assertThat(chunks)
                    .allSatisfy(chunk -> assertThat(chunk.range().length())
                            .isLessThanOrEqualTo(Duration.ofDays(7).plusHours(1)));
        }
    }

    private static Period randomPeriod(Random random) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        LocalDate first = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(365 * 10));
        LocalDate last = first.plusDays(random.nextInt(1 + random.nextInt(60)));
        if (random.nextBoolean()) {
            return Period.ofDays(first, last, zone);
        }
        long unit = List.of(3_600L, 900L, 60L, 1L).get(random.nextInt(4));
        Instant start = Instant.ofEpochSecond(first.toEpochDay() * 86_400 + random.nextInt(86_400) / unit * unit);
        long seconds = 1 + random.nextLong((last.toEpochDay() - first.toEpochDay() + 1) * 86_400);
        Instant end = start.plusSeconds((seconds / unit + 1) * unit);
        return moments(start.toString(), end.toString(), zone);
    }

    private static void assertTiles(TimeRange range, List<Chunk> chunks) {
        Instant next = range.start();
        for (Chunk chunk : chunks) {
            assertThat(chunk.range().start()).isEqualTo(next);
            next = chunk.range().end();
        }
        assertThat(next).isEqualTo(range.end());
    }

    /**
     * For every way in which the platform may lay out buckets: from the start of the interval, by the zone's clock, or
     * by UTC.
     */
    private static void assertFits(Chunk chunk, NavigableMap<Instant, TimeRange> pieces, ZoneId zone) {
        assertThat(chunk.range().length())
                .isLessThanOrEqualTo(Duration.ofDays(7).plusHours(1));
        for (TimeRange bucket : buckets(chunk)) {
            TimeRange piece = pieces.floorEntry(bucket.start()).getValue();
            if (!piece.contains(bucket)) {
                fail(bucket + " lies across the end of " + piece);
            }
        }
        chunk.bucket().ifPresent(length -> {
            assertThat(chunk.range().length().toNanos() % length.toNanos()).isZero();
            ZonedDateTime start = chunk.range().start().atZone(zone);
            assertThat(start.toLocalTime().toNanoOfDay() % length.toNanos()).isZero();
            if (length.equals(DAY)) {
                assertThat(start.plusDays(chunk.range().length().toDays()).toInstant())
                        .isEqualTo(chunk.range().end());
            } else {
                assertThat(chunk.range().start().getEpochSecond() % length.toSeconds())
                        .isZero();
            }
        });
    }

    static List<TimeRange> buckets(Chunk chunk) {
        if (chunk.bucket().isEmpty()) {
            return List.of(chunk.range());
        }
        List<TimeRange> buckets = new ArrayList<>();
        for (Instant start = chunk.range().start(); start.isBefore(chunk.range().end()); ) {
            Instant end = start.plus(chunk.bucket().get());
            buckets.add(new TimeRange(start, end));
            start = end;
        }
        return buckets;
    }
}
