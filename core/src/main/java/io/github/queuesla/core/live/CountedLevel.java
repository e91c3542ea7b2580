package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
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
 * @param at when the counts were requested; absent before the first counts
 */
record CountedLevel(
        ServiceLevel level,
        Set<QueueId> queues,
        Optional<LiveWindow> today,
        Optional<LiveWindow> window,
        Optional<Instant> at) {

    /** A service level without counts. */
    static CountedLevel uncounted(ServiceLevel level) {
        return new CountedLevel(level, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
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
                waiting.filter(list -> freshness.isOldList(list.at(), now)).isPresent());
    }

    private LiveWindow counting(LiveWindow part, Optional<WaitingContacts> waiting) {
        // Outside the opening hours nothing counts, however long somebody waits.
        return waiting.filter(list -> isOpen(list.at()))
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

    private boolean isOpen(Instant moment) {
        TimeRange here = new TimeRange(moment, moment.plusNanos(1));
        return level.scope()
                .hours()
                .map(hours -> !hours.openWithin(here).isEmpty())
                .orElse(true);
    }
}
