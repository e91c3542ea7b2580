package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The sums of the buckets of many responses, as rows of counts. Not thread-safe. */
final class AggregatesTally {

    private record RowKey(QueueId queue, Optional<MediaType> media, Optional<TimeRange> interval) {}

    private final CountRequest request;
    private final Set<QueueId> wanted;
    private final NavigableMap<Instant, TimeRange> intervals = new TreeMap<>();
    private final Map<RowKey, Map<Measure, Long>> rows = new LinkedHashMap<>();
    private boolean anyAnswer;

    AggregatesTally(CountRequest request) {
        this.request = request;
        this.wanted = new HashSet<>(request.queues());
        TimeRange range = request.period().range();
        List<TimeRange> ordered = request.optional()
                .breakdown()
                .granularity()
                .map(size -> size.split(range, request.period().zone()))
                .orElse(List.of(range));
        ordered.forEach(interval -> intervals.put(interval.start(), interval));
    }

    /** A query whose buckets are added up here. */
    AggregatesJob.Query collecting(AggregatesQuestion question) {
        return new AggregatesJob.Query() {
            @Override
            public byte[] body(Chunk chunk, ZoneId zone, List<QueueId> queues) {
                return question.body(chunk, zone, queues);
            }

            @Override
            public Set<String> metricNames() {
                return question.metricNames();
            }

            @Override
            public boolean fits(Bucket bucket, Chunk chunk) {
                return AggregatesTally.this.fits(bucket, chunk);
            }

            @Override
            public void add(List<Bucket> buckets) {
                AggregatesTally.this.add(question, buckets);
            }
        };
    }

    /** Whether the bucket lies in the chunk and in one interval of the report. */
    boolean fits(Bucket bucket, Chunk chunk) {
        return chunk.range().contains(bucket.range())
                // A bucket across two intervals cannot be divided: refused, not guessed (docs/adr/0007).
                && interval(bucket)
                        .filter(interval -> interval.contains(bucket.range()))
                        .isPresent();
    }

    void add(AggregatesQuestion question, List<Bucket> buckets) {
        anyAnswer = true;
        for (Bucket bucket : buckets) {
            if (wanted.isEmpty() || wanted.contains(bucket.queue())) {
                Map<Measure, Long> counts = rows.computeIfAbsent(key(bucket), key -> new TreeMap<>());
                for (Measure measure : question.counted()) {
                    // Only counts are added; ratios never are. addExact, since a wrong sum must not pass for a small
                    // one.
                    counts.merge(measure, AggregatesQuestion.count(measure, bucket), Math::addExact);
                }
            }
        }
    }

    boolean anyAnswer() {
        return anyAnswer;
    }

    List<CountRow> rows() {
        return rows.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private CountRow row(RowKey key, Map<Measure, Long> counted) {
        Map<Measure, Long> counts = new TreeMap<>(counted);
        // The platform omits zeros: a measure that is missing beside others of the same queue is 0, not unknown.
        request.optional().measures().forEach(measure -> counts.putIfAbsent(measure, 0L));
        return new CountRow(key.queue(), key.media(), key.interval(), QueueCounts.of(counts));
    }

    private RowKey key(Bucket bucket) {
        Optional<MediaType> media = request.optional().breakdown().byMedia() ? bucket.media() : Optional.empty();
        boolean split = request.optional().breakdown().granularity().isPresent();
        return new RowKey(bucket.queue(), media, split ? interval(bucket) : Optional.empty());
    }

    private Optional<TimeRange> interval(Bucket bucket) {
        return Optional.ofNullable(intervals.floorEntry(bucket.range().start())).map(Map.Entry::getValue);
    }
}
