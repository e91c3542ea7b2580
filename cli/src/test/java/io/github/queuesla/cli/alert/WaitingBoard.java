package io.github.queuesla.cli.alert;

import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.live.WaitingContacts;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A board with one service level that alerts when somebody waits more than a minute, for two minutes. */
final class WaitingBoard {

    static final Instant START = Instant.parse("2024-01-10T10:00:00Z");

    private WaitingBoard() {}

    /** The board so many minutes later, when the longest wait is that many seconds. */
    static LiveSnapshot at(int minutes, int seconds) {
        Instant now = START.plusSeconds(60L * minutes);
        Optional<WaitingContacts> waiting =
                Optional.of(new WaitingContacts(now, 1, Optional.of(Duration.ofSeconds(seconds)), 0, false));
        LiveRow row = new LiveRow(
                level(),
                LiveState.MET,
                Optional.empty(),
                Optional.empty(),
                waiting,
                waiting,
                Optional.empty(),
                Optional.of(now),
                false,
                true,
                List.of(),
                List.of());
        return new LiveSnapshot(
                new LiveBoard("Leeds", now, List.of(row), Optional.empty(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ServiceLevel level() {
        ServiceLevel plain = ServiceLevel.of(
                Definition.answeredWithin(Duration.ofSeconds(20)).withName("Sales <!channel>"),
                QueueSelection.all(),
                Zones.UTC);
        Alert alert =
                new Alert(new AlertCondition.WaitOver(Duration.ofMinutes(1)), Duration.ofMinutes(2), Optional.empty());
        return plain.withConditions(plain.conditions().withAlerts(List.of(alert)));
    }
}
