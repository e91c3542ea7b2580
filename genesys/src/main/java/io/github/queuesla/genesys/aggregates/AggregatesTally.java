package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountGridBuilder;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sums of the buckets of many responses, as a grid. Not thread-safe. */
final class AggregatesTally {

    /** The place of a counted measure in a bucket, and in a row. */
    private record Slot(int inBucket, int inRow) {}

    private final CountRequest request;
    private final Set<QueueId> wanted;
    private final List<Measure> measures;
    private final CountGridBuilder counts;
    private boolean anyAnswer;

    AggregatesTally(CountRequest request) {
        this.request = request;
        this.wanted = new HashSet<>(request.queues());
        this.measures = List.copyOf(request.optional().measures());
        this.counts = new CountGridBuilder(request, request.optional());
    }

    /** A query whose buckets are added up here. */
    AggregatesJob.Query collecting(AggregatesQuestion question) {
        CountNames names = question.names();
        List<Slot> slots = question.counted().stream()
                .map(measure -> new Slot(AggregatesQuestion.place(measure, names), measures.indexOf(measure)))
                .toList();
        return new AggregatesJob.Query() {
            @Override
            public byte[] body(Chunk chunk, ZoneId zone, List<QueueId> queues) {
                return question.body(chunk, zone, queues);
            }

            @Override
            public CountNames names() {
                return names;
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
        IntervalGrid grid = counts.intervals();
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
                counts.add(
                        bucket.queue(),
                        request.optional().breakdown().byMedia() ? bucket.media() : Optional.empty(),
                        counts.intervals().numberAt(bucket.range().start()),
                        row(slots, bucket));
            }
        }
    }

    /** The counts of a bucket. The platform omits zeros: what is missing beside other counts is 0, not unknown. */
    private long[] row(List<Slot> slots, Bucket bucket) {
        long[] row = new long[measures.size()];
        for (Slot slot : slots) {
            row[slot.inRow()] = bucket.count(slot.inBucket());
        }
        return row;
    }

    boolean anyAnswer() {
        return anyAnswer;
    }

    /** The grid of all counts. */
    CountGrid grid(List<Gap> gaps) {
        return counts.build(gaps);
    }
}
