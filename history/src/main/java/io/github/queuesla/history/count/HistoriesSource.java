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
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts of the contacts in several histories, and the contacts themselves. Each history is of another organisation, and
 * queues say which one they are of. A day that one history does not have is a gap of that organisation. Not thread-safe.
 */
public final class HistoriesSource implements ExactSource {

    private final NavigableMap<String, ExactSource> byOrganisation;

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
        each(request, (name, source, own) -> source.visits(own, visit -> receiver.accept(visit.in(name))));
    }

    @Override
    public Optional<TimeRange> extent() {
        return byOrganisation.values().stream()
                .flatMap(source -> source.extent().stream())
                .reduce(TimeRange::hull);
    }

    @Override
    public List<TimeRange> missing(QueueId queue, TimeRange range) {
        return queue.organisation()
                .map(byOrganisation::get)
                .map(source -> source.missing(queue, range))
                .orElseGet(List::of);
    }

    @Override
    public void endedLater(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException {
        each(request, (name, source, own) -> source.endedLater(own, visit -> receiver.accept(visit.in(name))));
    }

    /** What is asked of an organisation that has some of the queues of a request. */
    @FunctionalInterface
    private interface Asked {
        void ask(String organisation, ExactSource source, VisitRequest own) throws CountSourceException;
    }

    private void each(VisitRequest request, Asked asked) throws CountSourceException {
        for (Map.Entry<String, ExactSource> source : byOrganisation.entrySet()) {
            List<QueueId> queues = queuesOf(source.getKey(), request.queues());
            // A request without queues means all of them, so one whose queues are all elsewhere is not made.
            if (request.queues().isEmpty() || !queues.isEmpty()) {
                VisitRequest own = new VisitRequest(queues, request.ranges(), request.conversations());
                asked.ask(source.getKey(), source.getValue(), own);
            }
        }
    }

    @Override
    public Map<VisitKey, Instant> repeated(VisitRequest request) throws CountSourceException {
        Map<VisitKey, Instant> repeated = new HashMap<>();
        each(
                request,
                (name, source, own) ->
                        source.repeated(own).forEach((visit, first) -> repeated.put(visit.in(name), first)));
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
