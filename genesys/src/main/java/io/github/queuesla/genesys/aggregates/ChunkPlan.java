package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a period into requests of at most seven local days, such that no bucket of an answer can lie across two pieces of
 * the report. Days that are not 24 hours long are asked about one by one, so nothing depends on how the platform lays
 * out its buckets where the clock changes.
 */
final class ChunkPlan {

    private static final int MOST_DAYS = 7;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final TimeRange range;
    private final ZoneId zone;
    private final int queues;

    private ChunkPlan(Period period, int queues) {
        this.range = period.range();
        this.zone = period.zone();
        this.queues = queues;
    }

    /**
     * The chunks for a period.
     *
     * @param queues about how many queues will answer, at least 1, which bounds the buckets of a request
     */
    static List<Chunk> of(Period period, Optional<Granularity> granularity, int queues) {
        ChunkPlan plan = new ChunkPlan(period, queues);
        if (granularity.isEmpty()) {
            return plan.whole(List.of(plan.range));
        }
        Granularity size = granularity.get();
        return switch (size) {
            case QUARTER_HOUR, HALF_HOUR, HOUR -> plan.fixed(size);
            case DAY -> plan.days();
            case WEEK, MONTH -> plan.whole(size.split(plan.range, plan.zone));
        };
    }

    /** One bucket a chunk, no chunk across two pieces. */
    private List<Chunk> whole(List<TimeRange> pieces) {
        List<Chunk> chunks = new ArrayList<>();
        for (TimeRange piece : pieces) {
            for (List<TimeRange> days : runs(Granularity.DAY.split(piece, zone), MOST_DAYS)) {
                chunks.add(new Chunk(span(days), Optional.empty()));
            }
        }
        return chunks;
    }

    private List<Chunk> days() {
        List<Chunk> chunks = new ArrayList<>();
        List<TimeRange> run = new ArrayList<>();
        int most = Math.min(MOST_DAYS, Math.max(1, BucketBudget.perQueue(queues)));
        for (TimeRange day : Granularity.DAY.split(range, zone)) {
            boolean plain = isWholeDay(day);
            if (!run.isEmpty() && (!plain || run.size() == most)) {
                chunks.add(new Chunk(span(run), Optional.of(DAY)));
                run.clear();
            }
            if (plain) {
                run.add(day);
            } else {
                chunks.add(new Chunk(day, Optional.empty()));
            }
        }
        if (!run.isEmpty()) {
            chunks.add(new Chunk(span(run), Optional.of(DAY)));
        }
        return chunks;
    }

    private boolean isWholeDay(TimeRange day) {
        ZonedDateTime start = day.start().atZone(zone);
        return day.length().equals(DAY)
                && start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && start.plusDays(1).toInstant().equals(day.end());
    }

    /** Buckets begin at full quarters at least; what lies before the first and after the last is asked about alone. */
    private List<Chunk> fixed(Granularity size) {
        Instant from = quarter(range.start().plus(QUARTER).minusNanos(1));
        Instant to = quarter(range.end());
        if (!from.isBefore(to)) {
            return whole(size.split(range, zone));
        }
        List<Chunk> chunks = new ArrayList<>();
        if (range.start().isBefore(from)) {
            chunks.add(new Chunk(new TimeRange(range.start(), from), Optional.empty()));
        }
        List<TimeRange> days = Granularity.DAY.split(new TimeRange(from, to), zone);
        Duration bucket = aligned(days, size.fixedLength()) ? size.fixedLength() : QUARTER;
        int most = Math.max(1, BucketBudget.perQueue(queues));
        runs(days, MOST_DAYS).forEach(run -> addChunks(chunks, span(run), bucket, most));
        if (to.isBefore(range.end())) {
            chunks.add(new Chunk(new TimeRange(to, range.end()), Optional.empty()));
        }
        return chunks;
    }

    /** The last full quarter up to the moment. */
    private static Instant quarter(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), QUARTER.toSeconds()) * QUARTER.toSeconds());
    }

    private static void addChunks(List<Chunk> chunks, TimeRange span, Duration bucket, int mostBuckets) {
        Duration step = bucket.multipliedBy(mostBuckets);
        for (var start = span.start(); start.isBefore(span.end()); start = start.plus(step)) {
            var end = start.plus(step).isBefore(span.end()) ? start.plus(step) : span.end();
            chunks.add(new Chunk(new TimeRange(start, end), Optional.of(bucket)));
        }
    }

    /** Whether local hours (or halves) begin at multiples of that length from every local midnight on. */
    private boolean aligned(List<TimeRange> days, Duration length) {
        long step = length.toSeconds();
        return days.stream()
                .allMatch(day -> zone.getRules().getOffset(day.start()).getTotalSeconds() % step == 0
                        && day.start().getEpochSecond() % step == 0
                        && day.length().toSeconds() % step == 0);
    }

    private static List<List<TimeRange>> runs(List<TimeRange> days, int most) {
        List<List<TimeRange>> runs = new ArrayList<>();
        for (int from = 0; from < days.size(); from += most) {
            runs.add(days.subList(from, Math.min(days.size(), from + most)));
        }
        return runs;
    }

    private static TimeRange span(List<TimeRange> days) {
        return new TimeRange(days.get(0).start(), days.get(days.size() - 1).end());
    }
}
