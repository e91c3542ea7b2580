package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountAnswer;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A source's answer, to look things up in. */
final class CountTable implements AskedQueues.Counted {

    private record Place(QueueId queue, Optional<MediaType> media, Optional<TimeRange> piece) {}

    private final Map<Place, QueueCounts> counts = new HashMap<>();
    private final Map<QueueId, NavigableSet<MediaType>> media = new HashMap<>();
    private final Map<QueueId, Gap> gapsOfOneQueue = new HashMap<>();
    private final List<Gap> wideGaps = new ArrayList<>();

    CountTable(CountAnswer answer) {
        for (CountRow row : answer.rows()) {
            counts.merge(new Place(row.queue(), row.media(), row.piece()), row.counts(), QueueCounts::plus);
            NavigableSet<MediaType> seen = media.computeIfAbsent(row.queue(), queue -> new TreeSet<>());
            row.media().ifPresent(seen::add);
        }
        for (Gap gap : answer.gaps()) {
            if (gap.range().isPresent() || gap.queues().isEmpty()) {
                wideGaps.add(gap);
            } else {
                gap.queues().forEach(queue -> gapsOfOneQueue.putIfAbsent(queue, gap));
            }
        }
    }

    @Override
    public Set<QueueId> queues() {
        return media.keySet();
    }

    @Override
    public boolean hasGap(QueueId queue) {
        return gap(queue, Optional.empty()).isPresent();
    }

    /** The media a queue's rows are split into; one empty entry when they are not, or when there is none. */
    List<Optional<MediaType>> mediaOf(QueueId queue) {
        NavigableSet<MediaType> seen = media.getOrDefault(queue, new TreeSet<>());
        return seen.isEmpty()
                ? List.of(Optional.empty())
                : seen.stream().map(Optional::of).toList();
    }

    Optional<QueueCounts> counts(QueueId queue, Optional<MediaType> medium, Optional<TimeRange> piece) {
        return Optional.ofNullable(counts.get(new Place(queue, medium, piece)));
    }

    Optional<Gap> gap(QueueId queue, Optional<TimeRange> piece) {
        Gap own = gapsOfOneQueue.get(queue);
        return own != null
                ? Optional.of(own)
                : wideGaps.stream().filter(gap -> gap.covers(queue, piece)).findFirst();
    }
}
