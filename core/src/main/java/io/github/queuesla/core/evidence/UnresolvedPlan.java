package io.github.queuesla.core.evidence;

import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.evidence.ContactScope.Place;
import io.github.queuesla.core.queue.Queue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which contacts without an outcome are the unresolved ones of the report. The report knows their number only: offered less
 * ended, so that a contact that was carried into a window and ended there sets one off. Not thread-safe.
 */
final class UnresolvedPlan {

    /** The contacts of one place, in their order. */
    private static final class Candidates {
        private long withoutOutcome;
        /** Why each contact that left the hours is closed out, in order. */
        private final List<ContactReason> leftTheHours = new ArrayList<>();
    }

    private final ContactScope scope;
    private final Map<Place, Candidates> candidates = new HashMap<>();
    private final Map<Place, Long> reported = new HashMap<>();

    UnresolvedPlan(ContactScope scope) {
        this.scope = scope;
        for (int window = 0; window < scope.hours().windows().size(); window++) {
            for (Queue queue : scope.queues()) {
                addReported(queue, window);
            }
        }
    }

    private void addReported(Queue queue, int window) {
        int number = window;
        scope.counts()
                .total(List.of(queue), scope.hours().windows().get(window).range(), Hours.OPEN)
                .unresolved()
                .forEach((medium, contacts) -> {
                    if (contacts > 0) {
                        reported.put(new Place(queue.id(), medium.orElseThrow(), number), contacts);
                    }
                });
    }

    void addWithoutOutcome(Place place) {
        at(place).withoutOutcome++;
    }

    void addLeftTheHours(Place place, ContactReason closing) {
        at(place).leftTheHours.add(closing);
    }

    private Candidates at(Place place) {
        return candidates.computeIfAbsent(place, unseen -> new Candidates());
    }

    /** The number that the report counts. */
    long reported(Place place) {
        return reported.getOrDefault(place, 0L);
    }

    /** Those among the contacts without any outcome in the window that are set off: the first ones. */
    long setOff(Place place) {
        return Math.max(0, withoutOutcome(place) - reported(place));
    }

    /** Those among the contacts that ended outside the hours that the report counts: the first ones. */
    List<ContactReason> leftTheHours(Place place) {
        long more = Math.max(0, reported(place) - withoutOutcome(place));
        return Optional.ofNullable(candidates.get(place))
                .map(found -> found.leftTheHours.subList(0, (int) Math.min(more, found.leftTheHours.size())))
                .orElse(List.of());
    }

    private long withoutOutcome(Place place) {
        Candidates found = candidates.get(place);
        return found == null ? 0 : found.withoutOutcome;
    }

    /** The places that the report has unresolved contacts in, and those that have candidates. */
    List<Place> places() {
        List<Place> places = new ArrayList<>(candidates.keySet());
        reported.keySet().stream()
                .filter(place -> !candidates.containsKey(place))
                .forEach(places::add);
        return places;
    }

    /**
     * Checks that there are enough contacts for the number of the report.
     *
     * @throws IllegalStateException when there are not
     */
    void requireEnough() {
        for (Place place : places()) {
            long found = withoutOutcome(place) + leftTheHours(place).size();
            if (reported(place) > found) {
                throw new IllegalStateException("the report counts " + reported(place)
                        + " contacts without an outcome in queue " + place.queue() + " ("
                        + place.media().name() + ", "
                        + scope.hours().windows().get(place.window()).label() + "), and the history has " + found);
            }
        }
    }
}
