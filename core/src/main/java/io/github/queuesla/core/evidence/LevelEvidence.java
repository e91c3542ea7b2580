package io.github.queuesla.core.evidence;

import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contact.BookedVisits;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.contact.VisitSource;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.evidence.ContactRules.Judgement;
import io.github.queuesla.core.evidence.ContactScope.Place;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The contacts behind the attainment of a service level. They are read twice: once to add them up and compare the sums
 * with the counts of the report, and once to hand them on, one at a time. Not thread-safe.
 */
public final class LevelEvidence {

    private final ContactScope scope;
    private final VisitSource source;
    private final UnresolvedPlan unresolved;
    private final List<EvidenceTally> tallies = new ArrayList<>();

    private LevelEvidence(LevelCounts counts, List<Span> windows, VisitSource source) {
        this.scope = new ContactScope(counts, windows);
        this.source = source;
        this.unresolved = new UnresolvedPlan(scope);
        windows.forEach(window -> tallies.add(new EvidenceTally()));
    }

    /**
     * Reads the contacts behind these counts, and checks that they are the counted ones.
     *
     * @param source the source that the counts come from
     * @throws CountSourceException when they could not be read
     * @throws IllegalStateException when they do not add up to the counts
     */
    public static LevelEvidence of(LevelCounts counts, VisitSource source) throws CountSourceException {
        return of(counts, counts.windows(), source, judged -> {});
    }

    /**
     * Reads the contacts of some windows, and checks that they are the counted ones.
     *
     * @param windows the windows, in order of time
     * @param missed receives the missed contacts that have an outcome
     * @throws CountSourceException when they could not be read
     * @throws IllegalStateException when they do not add up to the counts
     */
    static LevelEvidence of(
            LevelCounts counts, List<Span> windows, VisitSource source, Consumer<ContactEvidence> missed)
            throws CountSourceException {
        LevelEvidence evidence = new LevelEvidence(counts, windows, source);
        evidence.addUp(missed);
        return evidence;
    }

    /** The service level. */
    public ServiceLevel level() {
        return scope.level();
    }

    /** The windows in order of time, with their contacts by result and reason. */
    public List<WindowEvidence> windows() {
        List<WindowEvidence> windows = new ArrayList<>();
        for (int number = 0; number < tallies.size(); number++) {
            windows.add(new WindowEvidence(
                    scope.hours().windows().get(number), tallies.get(number).total()));
        }
        return windows;
    }

    /** The contacts of all windows by result and reason. */
    public EvidenceTotal total() {
        EvidenceTally sum = new EvidenceTally();
        for (WindowEvidence window : windows()) {
            window.total().counts().forEach(count -> sum.add(count.result(), count.reason(), count.contacts()));
        }
        return sum.total();
    }

    private void addUp(Consumer<ContactEvidence> missed) throws CountSourceException {
        Map<Attained, long[]> attained = new HashMap<>();
        read(visit -> {
            EvidenceTally tally = tallies.get(visit.window());
            Optional<ContactReason> exclusion = scope.exclusion(visit);
            if (exclusion.isPresent()) {
                tally.add(ContactResult.EXCLUDED, exclusion.get(), 1);
                if (scope.leftTheHours(visit)) {
                    unresolved.addLeftTheHours(visit.place(), exclusion.get());
                }
            } else if (visit.counted().outcome().isEmpty()) {
                unresolved.addWithoutOutcome(visit.place());
            } else {
                Judgement judged = scope.rules(visit.counted().media()).of(visit.counted());
                tally.add(judged.result(), judged.reason(), 1);
                add(attained, visit.place(), judged, 1);
                if (judged.result() == ContactResult.MISSED) {
                    missed.accept(evidence(visit, judged));
                }
            }
        });
        unresolved.requireEnough();
        unresolved.places().forEach(place -> addUnresolved(place, attained));
        requireCounts(attained);
    }

    private void addUnresolved(Place place, Map<Attained, long[]> attained) {
        EvidenceTally tally = tallies.get(place.window());
        Judgement judged = scope.rules(place.media()).ofUnresolved();
        tally.add(judged.result(), judged.reason(), unresolved.reported(place));
        tally.add(ContactResult.EXCLUDED, ContactReason.SET_OFF, unresolved.setOff(place));
        unresolved.leftTheHours(place).forEach(closing -> tally.add(ContactResult.EXCLUDED, closing, -1));
        add(attained, place, judged, unresolved.reported(place));
    }

    /** A row of the report: a queue in a window. */
    private record Attained(Queue queue, int window) {}

    private void add(Map<Attained, long[]> attained, Place place, Judgement judged, long contacts) {
        Queue queue = scope.queue(place.queue());
        long[] sums = attained.computeIfAbsent(new Attained(queue, place.window()), unseen -> new long[2]);
        sums[0] += judged.result() == ContactResult.MET ? contacts : 0;
        sums[1] += judged.result() == ContactResult.EXCLUDED ? 0 : contacts;
    }

    private void requireCounts(Map<Attained, long[]> attained) {
        List<Span> windows = scope.hours().windows();
        for (int window = 0; window < windows.size(); window++) {
            for (Queue queue : scope.queues()) {
                if (!scope.isMissing(queue.id(), window)) {
                    long[] sums = attained.getOrDefault(new Attained(queue, window), new long[2]);
                    requireCounts(queue, windows.get(window), sums);
                }
            }
        }
    }

    private void requireCounts(Queue queue, Span window, long[] sums) {
        Attainment reported =
                scope.counts().attainment(scope.counts().total(List.of(queue), window.range(), Hours.OPEN));
        long met = reported.measured().map(Ratio::numerator).orElse(0L);
        long counted = reported.measured().map(Ratio::denominator).orElse(0L);
        if (met != sums[0] || counted != sums[1]) {
            throw new IllegalStateException("the contacts of queue " + queue.id() + " in " + window.label() + " are "
                    + sums[0] + " met of " + sums[1] + ", and the report counts " + met + " of " + counted);
        }
    }

    /**
     * Reads the contacts with these results again, in order of queue and time; booked by arrival, those that ended after
     * the last window come last.
     *
     * @throws CountSourceException when they could not be read
     * @throws IllegalStateException when they are no longer the same
     */
    public void contacts(Set<ContactResult> wanted, Consumer<ContactEvidence> receiver) throws CountSourceException {
        EvidenceTally again = new EvidenceTally();
        Map<Place, Integer> withoutOutcome = new HashMap<>();
        Map<Place, Integer> leftTheHours = new HashMap<>();
        read(visit -> {
            Judgement judged = judged(visit, withoutOutcome, leftTheHours);
            again.add(judged.result(), judged.reason(), 1);
            if (wanted.contains(judged.result())) {
                receiver.accept(evidence(visit, judged));
            }
        });
        if (!again.total().equals(total())) {
            throw new IllegalStateException("the contacts changed while they were read");
        }
    }

    private ContactEvidence evidence(WindowVisit visit, Judgement judged) {
        QueueVisit counted = visit.counted();
        return new ContactEvidence(
                visit.happened().withWait(counted.waitMillis()),
                counted.time(),
                scope.queue(counted.queue()),
                scope.hours().windows().get(visit.window()),
                scope.definition(counted.media()).threshold(),
                judged.result(),
                judged.reason(),
                visit.first());
    }

    private Judgement judged(WindowVisit visit, Map<Place, Integer> withoutOutcome, Map<Place, Integer> leftTheHours) {
        Optional<ContactReason> exclusion = scope.exclusion(visit);
        ContactRules rules = scope.rules(visit.counted().media());
        Place place = visit.place();
        if (exclusion.isPresent()) {
            boolean isUnresolved = scope.leftTheHours(visit)
                    && next(leftTheHours, place)
                            <= unresolved.leftTheHours(place).size();
            return isUnresolved ? rules.ofUnresolved() : new Judgement(ContactResult.EXCLUDED, exclusion.get());
        }
        if (visit.counted().outcome().isEmpty()) {
            return next(withoutOutcome, place) <= unresolved.setOff(place)
                    ? new Judgement(ContactResult.EXCLUDED, ContactReason.SET_OFF)
                    : rules.ofUnresolved();
        }
        return rules.of(visit.counted());
    }

    private static int next(Map<Place, Integer> numbers, Place place) {
        return numbers.merge(place, 1, Integer::sum);
    }

    private void read(Consumer<WindowVisit> use) throws CountSourceException {
        Optional<VisitRequest> request = scope.request();
        if (request.isPresent()) {
            scope.counts().read(source, request.get(), new BookedVisits.Receiver() {
                @Override
                public void visit(QueueVisit happened, QueueVisit counted) {
                    inWindow(happened, counted, Optional.empty());
                }

                @Override
                public void later(QueueVisit happened, QueueVisit counted, Instant first) {
                    inWindow(happened, counted, Optional.of(first));
                }

                private void inWindow(QueueVisit happened, QueueVisit counted, Optional<Instant> first) {
                    scope.hours()
                            .windowAt(counted.time())
                            .ifPresent(window -> use.accept(new WindowVisit(happened, counted, window, first)));
                }
            });
        }
    }
}
