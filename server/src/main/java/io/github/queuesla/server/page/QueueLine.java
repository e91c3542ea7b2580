package io.github.queuesla.server.page;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.core.live.WaitingContacts;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.live.RowWords;
import io.github.queuesla.report.live.RowWords.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A queue of a service level. Immutable.
 *
 * @param name its name
 * @param today its attainment from local midnight to now
 * @param window its attainment in the window so far
 * @param waiting the contacts that wait in it
 * @param lost those of them that have waited too long already
 */
public record QueueLine(String name, Cell today, Cell window, Cell waiting, Cell lost) {

    /**
     * The queues of a service level, in the order of the contract; none before the first counts.
     *
     * @param today the day so far
     * @param window the current window so far
     */
    static List<QueueLine> of(
            RowWords words, LiveSnapshot snapshot, Optional<WindowResult> today, Optional<WindowResult> window) {
        ServiceLevel level = words.row().level();
        Map<Queue, Attainment> ofToday =
                rows(today).stream().collect(Collectors.toMap(QueueResult::queue, QueueResult::attainment));
        List<QueueLine> lines = new ArrayList<>();
        for (QueueResult row : rows(window)) {
            Optional<WaitingContacts> waiting =
                    snapshot.waiting(level, row.queue().id());
            lines.add(new QueueLine(
                    row.queue().name() + row.queue().suffix(),
                    words.attainment(Optional.ofNullable(ofToday.get(row.queue()))),
                    words.attainment(Optional.of(row.attainment())),
                    RowWords.waiting(waiting),
                    RowWords.lost(waiting)));
        }
        return lines;
    }

    private static List<QueueResult> rows(Optional<WindowResult> counted) {
        return counted.map(WindowResult::rows).orElse(List.of());
    }
}
