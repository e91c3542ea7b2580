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

/** Adds the buckets of many answers up into the rows that were asked for. Used by one thread. */
final class AggregatesTally {

    private record Place(QueueId queue, Optional<MediaType> media, Optional<TimeRange> piece) {}

    private final CountRequest request;
    private final Set<QueueId> wanted;
    private final NavigableMap<Instant, TimeRange> pieces = new TreeMap<>();
    private final Map<Place, Map<Measure, Long>> rows = new LinkedHashMap<>();
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
        ordered.forEach(piece -> pieces.put(piece.start(), piece));
    }

    /** One of the questions whose answers are added up here. */
    AggregatesJob.Asked asking(AggregatesQuestion question) {
        return new AggregatesJob.Asked() {
            @Override
            public byte[] body(Chunk chunk, ZoneId zone, List<QueueId> queues) {
                return question.body(chunk, zone, queues);
            }

            @Override
            public Set<String> metricNames() {
                return question.metricNames();
            }

            @Override
            public boolean fits(Bucket bucket, Chunk asked) {
                return AggregatesTally.this.fits(bucket, asked);
            }

            @Override
            public void take(List<Bucket> buckets) {
                add(question, buckets);
            }
        };
    }

    /** Whether all of this lies in one piece of the report. */
    boolean fits(Bucket bucket, Chunk asked) {
        return asked.range().contains(bucket.range())
                && piece(bucket).filter(piece -> piece.contains(bucket.range())).isPresent();
    }

    void add(AggregatesQuestion question, List<Bucket> buckets) {
        anyAnswer = true;
        for (Bucket bucket : buckets) {
            if (wanted.isEmpty() || wanted.contains(bucket.queue())) {
                Map<Measure, Long> counts = rows.computeIfAbsent(place(bucket), place -> new TreeMap<>());
                for (Measure measure : question.counted()) {
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

    private CountRow row(Place place, Map<Measure, Long> counted) {
        Map<Measure, Long> counts = new TreeMap<>(counted);
        request.optional().measures().forEach(measure -> counts.putIfAbsent(measure, 0L));
        return new CountRow(place.queue(), place.media(), place.piece(), QueueCounts.of(counts));
    }

    private Place place(Bucket bucket) {
        Optional<MediaType> media = request.optional().breakdown().byMedia() ? bucket.media() : Optional.empty();
        boolean split = request.optional().breakdown().granularity().isPresent();
        return new Place(bucket.queue(), media, split ? piece(bucket) : Optional.empty());
    }

    private Optional<TimeRange> piece(Bucket bucket) {
        return Optional.ofNullable(pieces.floorEntry(bucket.range().start())).map(Map.Entry::getValue);
    }
}
