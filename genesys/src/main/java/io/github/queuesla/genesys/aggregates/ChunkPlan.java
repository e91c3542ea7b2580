package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.genesys.plan.Bounds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The division of a period into requests of at most seven local days, such that no bucket spans two intervals of the
 * report. Days that are not 24 hours long get a request each, so nothing depends on how the platform lays out buckets
 * where the clock changes (docs/adr/0007).
 */
final class ChunkPlan {

    // The platform documents no limit for aggregates; its conversation details query refuses more than 7 days.
    private static final int MAX_DAYS = 7;
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
     * @param queues the expected number of queues in a response, at least 1, which limits the buckets per request
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

    /** That number of time ranges, in words. */
    static String words(Bounds ranges) {
        return ranges + (ranges.isOne() ? " time range" : " time ranges") + " of at most " + MAX_DAYS + " days";
    }

    /** Chunks of one bucket, none across two intervals. */
    private List<Chunk> whole(List<TimeRange> intervals) {
        List<Chunk> chunks = new ArrayList<>();
        for (TimeRange interval : intervals) {
            for (List<TimeRange> days : runs(Granularity.DAY.split(interval, zone), MAX_DAYS)) {
                chunks.add(new Chunk(span(days), Optional.empty()));
            }
        }
        return chunks;
    }

    private List<Chunk> days() {
        List<Chunk> chunks = new ArrayList<>();
        List<TimeRange> run = new ArrayList<>();
        int most = Math.min(MAX_DAYS, Math.max(1, BucketBudget.perQueue(queues)));
        for (TimeRange day : Granularity.DAY.split(range, zone)) {
            // Midnight to midnight is checked as well: a part of a day may also last 24 hours when the clock changes.
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

    /**
     * Chunks of hours or less. Buckets start at full quarter hours; the time before the first and after the last gets a
     * request each.
     */
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
        // In zones off the hour, such as +05:45, the platform's hours may not be local ones: quarter hours are added
        // up.
        Duration bucket = aligned(days, size.fixedLength()) ? size.fixedLength() : QUARTER;
        int most = Math.max(1, BucketBudget.perQueue(queues));
        runs(days, MAX_DAYS).forEach(run -> addChunks(chunks, span(run), bucket, most));
        if (to.isBefore(range.end())) {
            chunks.add(new Chunk(new TimeRange(to, range.end()), Optional.empty()));
        }
        return chunks;
    }

    /** The last full quarter hour up to {@code time}. */
    private static Instant quarter(Instant time) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), QUARTER.toSeconds()) * QUARTER.toSeconds());
    }

    private static void addChunks(List<Chunk> chunks, TimeRange span, Duration bucket, int mostBuckets) {
        Duration step = bucket.multipliedBy(mostBuckets);
        for (var start = span.start(); start.isBefore(span.end()); start = start.plus(step)) {
            var end = start.plus(step).isBefore(span.end()) ? start.plus(step) : span.end();
            chunks.add(new Chunk(new TimeRange(start, end), Optional.of(bucket)));
        }
    }

    /** Whether local hours (or half hours) coincide with those of UTC on all these days. */
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
