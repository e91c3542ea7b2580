package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far all alerts of a contract are. What they become depends on nothing but this and the next board. Immutable.
 *
 * @param all the status of each alert that has one
 */
public record AlertStates(SortedMap<AlertKey, AlertStatus> all) {

    /**
     * What one more look at the board brings. Immutable.
     *
     * @param states how far the alerts are now
     * @param board the board with its alerts
     * @param news the alerts that have fired or are over
     */
    public record Step(AlertStates states, LiveBoard board, List<AlertNotice> news) {

        public Step {
            news = List.copyOf(news);
        }
    }

    /** Nothing active, and nothing towards it. */
    public static final AlertStates QUIET = new AlertStates(new TreeMap<>());

    public AlertStates {
        all = Collections.unmodifiableSortedMap(new TreeMap<>((Map<AlertKey, AlertStatus>) all));
    }

    /** The states after a look at that board, by its clock. */
    public Step after(LiveBoard board) {
        SortedMap<AlertKey, AlertStatus> next = new TreeMap<>();
        List<LiveRow> rows = new ArrayList<>();
        List<AlertNotice> news = new ArrayList<>();
        for (LiveRow row : board.rows()) {
            row.level()
                    .conditions()
                    .alerts()
                    .forEach(alert -> next.put(key(row, alert), after(row, alert, board.at())));
            LiveRow shown = row.withAlerts(row.level().conditions().alerts().stream()
                    .map(alert ->
                            new LiveAlert(alert, status(next, key(row, alert)).since()))
                    .toList());
            rows.add(shown);
            for (LiveAlert alert : shown.alerts()) {
                Optional<Instant> before = status(all, key(row, alert.alert())).since();
                if (before.isPresent() != alert.isActive()) {
                    Instant since = before.or(alert::since).orElseThrow();
                    news.add(new AlertNotice(
                            board.contract(), shown, alert.alert(), alert.isActive(), since, board.at()));
                }
            }
        }
        return new Step(new AlertStates(next), board.withRows(rows), news);
    }

    private AlertStatus after(LiveRow row, Alert alert, Instant now) {
        return status(all, key(row, alert)).after(new AlertCheck(alert, row).holds(now), now, alert.lasting());
    }

    private static AlertKey key(LiveRow row, Alert alert) {
        return new AlertKey(row.level().name(), alert.when());
    }

    private static AlertStatus status(Map<AlertKey, AlertStatus> known, AlertKey key) {
        return known.getOrDefault(key, AlertStatus.QUIET);
    }
}
