package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The platform's own service levels, added up over many responses. Not thread-safe. */
final class PlatformLevelTally implements AggregatesJob.Query {

    private static final String OVER = "nOverSla";
    private static final String ANSWERED = "tAnswered";
    private static final String ABANDONED = "tAbandon";
    private static final String SHORT = "tShortAbandon";
    private static final String FLOW_OUT = "tFlowOut";
    private static final List<String> METRICS = List.of(ANSWERED, ABANDONED, SHORT, FLOW_OUT, OVER, Bucket.LEVEL);
    private static final CountNames NAMES = new CountNames(
            List.of(ANSWERED, ABANDONED, SHORT, FLOW_OUT, OVER, Bucket.LEVEL_MET, Bucket.LEVEL_COUNTED), List.of());

    /** Stands for media types that the platform does not name. */
    private record Key(QueueId queue, MediaType media) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byQueue = queue.compareTo(other.queue);
            return byQueue != 0 ? byQueue : media.compareTo(other.media);
        }
    }

    private final Set<QueueId> wanted;
    private final Map<Key, PlatformLevel> levels = new TreeMap<>();
    private boolean anyAnswer;

    PlatformLevelTally(List<QueueId> queues) {
        this.wanted = new HashSet<>(queues);
    }

    @Override
    public byte[] body(Chunk chunk, ZoneId zone, List<QueueId> queues) {
        return AggregatesBody.of(chunk, zone, queues, json -> AggregatesBody.metrics(json, METRICS));
    }

    @Override
    public CountNames names() {
        return NAMES;
    }

    @Override
    public boolean fits(Bucket bucket, Chunk chunk) {
        return chunk.range().contains(bucket.range());
    }

    @Override
    public void add(List<Bucket> buckets) {
        anyAnswer = true;
        for (Bucket bucket : buckets) {
            if (wanted.isEmpty() || wanted.contains(bucket.queue())) {
                Key key = new Key(bucket.queue(), bucket.media().orElse(MediaType.UNKNOWN));
                // Numerators and denominators are added: an average of ratios would weigh a quiet day like a busy one.
                levels.merge(key, level(key, bucket), PlatformLevel::plus);
            }
        }
    }

    boolean anyAnswer() {
        return anyAnswer;
    }

    List<PlatformLevel> levels() {
        return List.copyOf(levels.values());
    }

    private static PlatformLevel level(Key key, Bucket bucket) {
        return new PlatformLevel(
                key.queue(),
                key.media(),
                count(bucket, Bucket.LEVEL_MET),
                count(bucket, Bucket.LEVEL_COUNTED),
                new PlatformLevel.Basis(
                        count(bucket, ANSWERED),
                        count(bucket, OVER),
                        count(bucket, ABANDONED),
                        count(bucket, SHORT),
                        count(bucket, FLOW_OUT)));
    }

    private static long count(Bucket bucket, String metric) {
        return bucket.count(NAMES.metric(metric));
    }
}
