package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.queue.QueueId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A live board and what it was computed from. Immutable.
 *
 * @param board the board
 * @param counts the counts; absent before the first
 * @param observed the waiting contacts; absent before the first answer
 * @param forecast the forecast; absent while there is none
 */
public record LiveSnapshot(
        LiveBoard board,
        Optional<LiveCounts> counts,
        Optional<Observations> observed,
        Optional<VolumeForecast> forecast) {

    /** This snapshot with another board. */
    public LiveSnapshot withBoard(LiveBoard other) {
        return new LiveSnapshot(other, counts, observed, forecast);
    }

    /** The contacts of a service level that wait in one of its queues; empty while unknown. */
    public Optional<WaitingContacts> waiting(ServiceLevel level, QueueId queue) {
        return observed.filter(list -> list.reason(List.of(queue)).isEmpty())
                .map(list -> WaitingContacts.of(level, Set.of(queue), list));
    }
}
