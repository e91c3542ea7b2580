package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sums of the buckets of many responses, as a grid. Not thread-safe. */
final class AggregatesTally {

    /** One queue and medium. */
    private record Series(QueueId queue, Optional<MediaType> media) {}

    /** A counted measure of a question, and its place in a row. */
    private record Slot(AggregatesQuestion.Named measure, int place) {}

    private final CountRequest request;
    private final Set<QueueId> wanted;
    private final IntervalGrid grid;
    private final List<Measure> measures;
    // By queue and medium, then by the number of the interval. A month of half hours has hundreds of thousands of rows,
    // so each is an array.
    private final Map<Series, Map<Integer, long[]>> rows = new LinkedHashMap<>();
    private boolean anyAnswer;

    AggregatesTally(CountRequest request) {
        this.request = request;
        this.wanted = new HashSet<>(request.queues());
        this.grid = IntervalGrid.of(
                request.period().range(),
                request.optional().breakdown().granularity(),
                request.period().zone());
        this.measures = List.copyOf(request.optional().measures());
    }

    /** A query whose buckets are added up here. */
    AggregatesJob.Query collecting(AggregatesQuestion question) {
        List<Slot> slots = question.named().stream()
                .map(named -> new Slot(named, measures.indexOf(named.measure())))
                .toList();
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
                AggregatesTally.this.add(slots, buckets);
            }
        };
    }

    /** Whether the bucket lies in the chunk and in one interval of the report. */
    boolean fits(Bucket bucket, Chunk chunk) {
        int number = grid.numberAt(bucket.range().start());
        return chunk.range().contains(bucket.range())
                // A bucket across two intervals cannot be divided: refused, not guessed (docs/adr/0007).
                && number < grid.intervals().size()
                && grid.interval(number).contains(bucket.range());
    }

    private void add(List<Slot> slots, List<Bucket> buckets) {
        anyAnswer = true;
        for (Bucket bucket : buckets) {
            if (wanted.isEmpty() || wanted.contains(bucket.queue())) {
                long[] row = row(bucket);
                for (Slot slot : slots) {
                    // Only counts are added; ratios never are. addExact, since a wrong sum must not pass for a small
                    // one.
                    row[slot.place()] =
                            Math.addExact(row[slot.place()], slot.measure().count(bucket));
                }
            }
        }
    }

    /** The row of a bucket. The platform omits zeros: what is missing beside other counts is 0, not unknown. */
    private long[] row(Bucket bucket) {
        Optional<MediaType> media = request.optional().breakdown().byMedia() ? bucket.media() : Optional.empty();
        return rows.computeIfAbsent(new Series(bucket.queue(), media), series -> new TreeMap<>())
                .computeIfAbsent(grid.numberAt(bucket.range().start()), number -> new long[measures.size()]);
    }

    boolean anyAnswer() {
        return anyAnswer;
    }

    /** The grid of all rows. */
    CountGrid grid(List<Gap> gaps) {
        QueueCounts zero = QueueCounts.zero(measures);
        return CountGrid.of(request, request.optional(), () -> countRows(zero).iterator(), gaps);
    }

    private Stream<CountRow> countRows(QueueCounts zero) {
        return rows.entrySet().stream()
                .flatMap(series -> series.getValue().entrySet().stream()
                        .map(row -> new CountRow(
                                series.getKey().queue(),
                                series.getKey().media(),
                                grid.granularity().map(length -> grid.interval(row.getKey())),
                                zero.with(row.getValue()))));
    }
}
