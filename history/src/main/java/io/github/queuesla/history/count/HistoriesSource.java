package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitKey;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.count.WaitCounts;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts of the contacts in several histories, and the contacts themselves. Each history is of another organisation, and
 * queues say which one they are of. A day that one history does not have is a gap of that organisation. Not thread-safe.
 */
public final class HistoriesSource implements ExactSource {

    private final SortedMap<String, ExactSource> byOrganisation;

    /**
     * A source over several histories.
     *
     * @param byOrganisation the source of each, by the name of its organisation
     */
    public HistoriesSource(Map<String, ExactSource> byOrganisation) {
        this.byOrganisation = new TreeMap<>(byOrganisation);
    }

    @Override
    public String name() {
        return HistorySource.NAME;
    }

    @Override
    public boolean needsQueueIds() {
        return false;
    }

    /** The list says which organisation an id is of. */
    @Override
    public boolean gainsByListing(CountRequest request) {
        return true;
    }

    @Override
    public Optional<SourceLimit> limit(CountRequest request) {
        return byOrganisation.values().stream()
                .flatMap(source -> source.limit(request).stream())
                .findFirst();
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        Map<String, CountGrid> grids = new LinkedHashMap<>();
        for (Map.Entry<String, ExactSource> source : byOrganisation.entrySet()) {
            List<QueueId> queues = queuesOf(source.getKey(), request.queues());
            // A request without queues means all of them, so one whose queues are all elsewhere is not made.
            if (request.queues().isEmpty() || !queues.isEmpty()) {
                grids.put(source.getKey(), source.getValue().count(request.forQueues(queues)));
            }
        }
        return CountGrid.ofOrganisations(request, grids);
    }

    @Override
    public WaitCounts waits(WaitRequest request) throws CountSourceException {
        WaitCounts.Builder all = new WaitCounts.Builder();
        for (Map.Entry<String, ExactSource> source : byOrganisation.entrySet()) {
            List<QueueId> queues = queuesOf(source.getKey(), request.queues());
            if (!queues.isEmpty()) {
                all.add(source.getValue().waits(new WaitRequest(queues, request.ranges(), request.boundary())));
            }
        }
        return all.build();
    }

    @Override
    public void visits(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException {
        // In order of their names, which is the order of their queues.
        for (Map.Entry<String, ExactSource> source : byOrganisation.entrySet()) {
            Optional<VisitRequest> own = of(source.getKey(), request);
            if (own.isPresent()) {
                source.getValue().visits(own.get(), visit -> receiver.accept(visit.in(source.getKey())));
            }
        }
    }

    @Override
    public Optional<TimeRange> extent() {
        List<TimeRange> all = byOrganisation.values().stream()
                .flatMap(source -> source.extent().stream())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(TimeRange.hull(all));
    }

    @Override
    public void endedLater(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException {
        for (Map.Entry<String, ExactSource> source : byOrganisation.entrySet()) {
            Optional<VisitRequest> own = of(source.getKey(), request);
            if (own.isPresent()) {
                source.getValue().endedLater(own.get(), visit -> receiver.accept(visit.in(source.getKey())));
            }
        }
    }

    /** The request for the queues of an organisation; empty when it has none of them. */
    private static Optional<VisitRequest> of(String organisation, VisitRequest request) {
        List<QueueId> queues = queuesOf(organisation, request.queues());
        // A request without queues means all of them, so one whose queues are all elsewhere is not made.
        return request.queues().isEmpty() || !queues.isEmpty()
                ? Optional.of(new VisitRequest(queues, request.ranges(), request.conversations()))
                : Optional.empty();
    }

    @Override
    public Set<VisitKey> repeated(VisitRequest request) throws CountSourceException {
        Set<VisitKey> repeated = new HashSet<>();
        for (Map.Entry<String, ExactSource> source : byOrganisation.entrySet()) {
            Optional<VisitRequest> own = of(source.getKey(), request);
            if (own.isPresent()) {
                source.getValue().repeated(own.get()).stream()
                        .map(visit ->
                                new VisitKey(visit.queue().in(source.getKey()), visit.conversationId(), visit.visit()))
                        .forEach(repeated::add);
            }
        }
        return repeated;
    }

    /** The queues of an organisation as its history knows them; one of no known organisation may be of any. */
    private static List<QueueId> queuesOf(String organisation, List<QueueId> queues) {
        return queues.stream()
                .filter(queue -> queue.organisation()
                        .filter(name -> !name.equals(organisation))
                        .isEmpty())
                .map(queue -> new QueueId(queue.value()))
                .distinct()
                .toList();
    }
}
