package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.quantity.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service level on the live board. Immutable.
 *
 * @param level the service level
 * @param state what to know first
 * @param today the day so far; absent before the first counts, and on a day on which the service level is not valid
 * @param window the current window; absent before the first counts, and when the service level is not valid
 * @param waiting the contacts that wait; absent while unknown
 * @param waitingOpen those of them in queues that are open: outside its opening hours nothing of a queue counts; absent
 *     while unknown, and when all are closed
 * @param withheld why the waiting contacts are unknown; empty when they are known, and before the first answer
 * @param countsAt when the counts were requested; absent before the first counts
 * @param waitingIsOld whether the waiting contacts are too old to rely on
 * @param isOpen whether one of its queues is open now
 * @param halfHours the half hours of today that are over and have counted contacts, in order; only those since the last
 *     one whose counts are not available
 * @param alerts its alerts, in the order of the contract; none before they are looked at
 */
public record LiveRow(
        ServiceLevel level,
        LiveState state,
        Optional<LiveWindow> today,
        Optional<LiveWindow> window,
        Optional<WaitingContacts> waiting,
        Optional<WaitingContacts> waitingOpen,
        Optional<Failure> withheld,
        Optional<Instant> countsAt,
        boolean waitingIsOld,
        boolean isOpen,
        List<Ratio> halfHours,
        List<LiveAlert> alerts) {

    public LiveRow {
        halfHours = List.copyOf(halfHours);
        alerts = List.copyOf(alerts);
    }

    /** This row with the state of its alerts. */
    public LiveRow withAlerts(List<LiveAlert> others) {
        return new LiveRow(
                level,
                state,
                today,
                window,
                waiting,
                waitingOpen,
                withheld,
                countsAt,
                waitingIsOld,
                isOpen,
                halfHours,
                others);
    }

    /** When the waiting contacts were requested; absent while unknown. */
    public Optional<Instant> waitingAt() {
        return waiting.map(WaitingContacts::at);
    }

    /** The budget of the window. */
    public Optional<LiveBudget> budget() {
        return window.flatMap(LiveWindow::budget);
    }
}
