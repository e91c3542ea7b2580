package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.WindowResult.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the counts say about a service level, before the waiting contacts are known. Computed once for each fetch of
 * counts, because the waiting contacts are fetched more often. Immutable.
 *
 * @param level the service level
 * @param queues its queues; none before the first counts
 * @param today the day so far
 * @param window the current window
 * @param halfHours the half hours of the day so far
 * @param at when the counts were requested; absent before the first counts
 */
record CountedLevel(
        ServiceLevel level,
        Set<QueueId> queues,
        Optional<LiveWindow> today,
        Optional<LiveWindow> window,
        List<Ratio> halfHours,
        Optional<Instant> at) {

    CountedLevel {
        queues = Set.copyOf(queues);
        halfHours = List.copyOf(halfHours);
    }

    /** A service level without counts. */
    static CountedLevel uncounted(ServiceLevel level) {
        return new CountedLevel(level, Set.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The row of the board with those waiting contacts. */
    LiveRow row(Optional<Observations> observed, Freshness freshness, Instant now) {
        Optional<Failure> withheld = observed.flatMap(list -> list.reason(queues));
        Optional<WaitingContacts> waiting = observed.filter(list -> withheld.isEmpty() && at.isPresent())
                .map(list -> WaitingContacts.of(level, queues, list));
        Optional<LiveWindow> day = today.map(part -> counting(part, waiting));
        Optional<LiveWindow> whole = window.map(part -> counting(part, waiting));
        return new LiveRow(
                level,
                state(whole, freshness, now),
                day,
                whole,
                waiting,
                withheld,
                at,
                waiting.filter(list -> freshness.isOldList(list.at(), now)).isPresent(),
                halfHours,
                List.of());
    }

    private LiveWindow counting(LiveWindow part, Optional<WaitingContacts> waiting) {
        // Outside the opening hours nothing counts, however long somebody waits.
        return waiting.filter(list -> level.isOpen(list.at()))
                .map(list -> part.counting(list.lost(), level))
                .orElse(part);
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
        if (state == State.CLOSED || !level.isOpen(now)) {
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
}
