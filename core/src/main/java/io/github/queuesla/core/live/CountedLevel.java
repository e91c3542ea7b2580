package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the counts say about a service level, before the waiting contacts are known. Computed once for each fetch of
 * counts, because the waiting contacts are fetched more often. Immutable.
 *
 * @param level the service level
 * @param queues its queues by their opening hours; none before the first counts
 * @param today the day so far
 * @param window the current window
 * @param halfHours the half hours of the day so far
 * @param at when the counts were requested; absent before the first counts
 */
record CountedLevel(
        ServiceLevel level,
        Map<Optional<OpeningHours>, Set<QueueId>> queues,
        Optional<LiveWindow> today,
        Optional<LiveWindow> window,
        List<Ratio> halfHours,
        Optional<Instant> at) {

    CountedLevel {
        queues = Map.copyOf(queues);
        halfHours = List.copyOf(halfHours);
    }

    /** A service level without counts. */
    static CountedLevel uncounted(ServiceLevel level) {
        return new CountedLevel(level, Map.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The row of the board with those waiting contacts. */
    LiveRow row(Optional<Observations> observed, Freshness freshness, Instant now) {
        Set<QueueId> all = ids(hours -> true);
        Optional<Failure> withheld = observed.flatMap(list -> list.reason(all));
        Optional<Observations> known = observed.filter(list -> withheld.isEmpty() && at.isPresent());
        Optional<WaitingContacts> waiting = known.map(list -> WaitingContacts.of(level, all, list));
        Optional<WaitingContacts> waitingOpen = known.filter(list -> isOpen(list.at()))
                .map(list -> WaitingContacts.of(level, ids(hours -> isOpen(hours, list.at())), list));
        Optional<Long> lost = waitingOpen.map(WaitingContacts::lost);
        Optional<LiveWindow> day = today.map(part -> counting(part, lost));
        Optional<LiveWindow> whole = window.map(part -> counting(part, lost));
        return new LiveRow(
                level,
                state(whole, freshness, now),
                day,
                whole,
                waiting,
                waitingOpen,
                withheld,
                at,
                waiting.filter(list -> freshness.isOldList(list.at(), now)).isPresent(),
                isOpen(now),
                halfHours,
                List.of());
    }

    private LiveWindow counting(LiveWindow part, Optional<Long> lost) {
        return lost.map(contacts -> part.counting(contacts, level)).orElse(part);
    }

    private Set<QueueId> ids(Predicate<Optional<OpeningHours>> which) {
        return queues.entrySet().stream()
                .filter(queue -> which.test(queue.getKey()))
                .flatMap(queue -> queue.getValue().stream())
                .collect(Collectors.toSet());
    }

    private LiveState state(Optional<LiveWindow> current, Freshness freshness, Instant now) {
        if (at.isEmpty()) {
            return LiveState.UNAVAILABLE;
        }
        if (freshness.isOldCount(at.get(), now)) {
            return LiveState.STALE;
        }
        return current.map(whole -> state(whole, now)).orElse(LiveState.NOT_VALID);
    }

    private LiveState state(LiveWindow whole, Instant now) {
        State state = whole.outcome().state();
        if (state == State.UNAVAILABLE || whole.outcome().missing() > 0) {
            return LiveState.UNAVAILABLE;
        }
        if (state == State.NOT_YET) {
            return LiveState.NOT_YET;
        }
        if (state == State.CLOSED || !isOpen(now)) {
            return LiveState.CLOSED;
        }
        if (whole.isMissed(level)) {
            return LiveState.MISSED;
        }
        if (whole.isBelow() || (whole.outcome().met().isPresent() && whole.isBelowWithLost(level))) {
            return LiveState.AT_RISK;
        }
        if (state != State.MEASURED) {
            return LiveState.NO_TRAFFIC;
        }
        return whole.outcome().met().isPresent() ? LiveState.MET : LiveState.NO_VERDICT;
    }

    /** Whether any queue is open. */
    private boolean isOpen(Instant moment) {
        Collection<Optional<OpeningHours>> all =
                queues.isEmpty() ? level.scope().hours().distinct() : queues.keySet();
        return all.stream().anyMatch(hours -> isOpen(hours, moment));
    }

    private static boolean isOpen(Optional<OpeningHours> hours, Instant moment) {
        return !LevelHours.openWithin(hours, new TimeRange(moment, moment.plusNanos(1)))
                .isEmpty();
    }
}
