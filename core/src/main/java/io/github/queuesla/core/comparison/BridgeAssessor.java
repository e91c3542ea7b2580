package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.PlatformLevelResult;
import io.github.queuesla.core.count.PlatformLevelSource;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Computes the bridge between the contract's number and the platform's. Thread-safe when its ports are. */
public final class BridgeAssessor {

    /**
     * The ports that a bridge needs. Immutable.
     *
     * @param counts the counts of the contract's number
     * @param levels the platform's own levels
     * @param directory the queues, with their configured targets
     */
    public record Ports(CountSource counts, PlatformLevelSource levels, QueueDirectory directory) {}

    private final Ports ports;
    private final InstantSource clock;

    /** An assessor that uses these ports. */
    public BridgeAssessor(Ports ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /**
     * Requests both numbers and computes the steps between them.
     *
     * @throws CountSourceException when one of the numbers is not available
     * @throws IllegalArgumentException when no counts can answer the question; the message says why. A {@code
     *     SourceLimitException} when only this source cannot provide the counts
     */
    public Bridge bridge(BridgeQuestion question) throws CountSourceException {
        ServiceLevel view = question.view();
        Question wanted = question.both();
        QueueListing listing = ports.directory().list(wanted.queues()).await();
        List<Queue> viewed = listing.resolve(question.platformQueues()).queues();
        Question asked = wanted.withNeeded(measures(view, viewed));
        ContractCounts counts = new Assessor(ports.counts(), selection -> () -> listing, clock).count(asked);
        // Without a queue list, no ids means all queues: the platform shows those that the client may see.
        List<QueueId> ids =
                question.platformQueues().isAll() && listing.withheld().isPresent()
                        ? List.of()
                        : viewed.stream().map(Queue::id).toList();
        PlatformLevelResult platform = ports.levels().levels(ids, question.platformPeriod());
        return new BridgeComputation(question.level(), view, counts, platform).bridge();
    }

    /** The measures of each configured target with both boundary rules, for the media of the service level. */
    private static Detail measures(ServiceLevel view, List<Queue> queues) {
        NavigableSet<Measure> measures = new TreeSet<>();
        for (Queue queue : queues) {
            queue.targets().forEach((medium, target) -> {
                if (view.covers(medium)) {
                    for (ThresholdBoundary edge : List.of(ThresholdBoundary.INCLUSIVE, ThresholdBoundary.STRICT)) {
                        measures.addAll(
                                configured(view, Optional.of(target), edge).neededMeasures());
                    }
                }
            });
        }
        return BridgeQuestion.MEDIA.with(measures);
    }

    /** The service level with the target configured on a queue; with the agreed threshold when the queue has none. */
    static ServiceLevel configured(ServiceLevel view, Optional<ConfiguredTarget> target, ThresholdBoundary edge) {
        return target.map(it -> Variants.withThreshold(view, new WaitThreshold(it.within(), edge)))
                .orElse(view);
    }
}
