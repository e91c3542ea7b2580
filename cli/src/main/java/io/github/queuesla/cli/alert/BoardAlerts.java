package io.github.queuesla.cli.alert;

import io.github.queuesla.core.live.AlertStates;
import io.github.queuesla.core.live.LiveListener;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.report.live.AlertMessage;
import java.util.List;
import java.util.function.Consumer;

/** Follows the alerts of each new board, hands it on with them, and tells what has fired or is over. Thread-safe. */
final class BoardAlerts implements LiveListener {

    private final LiveListener next;
    private final AlertMemory memory;
    private final Consumer<AlertMessage> tell;
    private AlertStates states;

    /**
     * The alerts as they are remembered.
     *
     * @param next receives the boards with their alerts
     * @param tell sends a message, without waiting for it
     */
    BoardAlerts(LiveListener next, AlertMemory memory, Consumer<AlertMessage> tell) {
        this.next = next;
        this.memory = memory;
        this.tell = tell;
        this.states = memory.alerts();
    }

    @Override
    public synchronized void published(LiveSnapshot snapshot) {
        AlertStates.Step step = states.after(snapshot.board());
        states = step.states();
        next.published(snapshot.withBoard(step.board()));
        // Kept before it is told: whoever starts again must not tell it twice.
        List<AlertMessage> news = step.news().stream().map(AlertMessage::of).toList();
        memory.keep(
                states,
                news.stream().map(WaitingMessage::of).toList(),
                snapshot.board().at());
        news.forEach(tell);
    }
}
