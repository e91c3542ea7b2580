package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
            List<LiveAlert> alerts = new ArrayList<>();
            for (Alert alert : row.level().conditions().alerts()) {
                AlertKey key = new AlertKey(row.level().name(), alert.when());
                AlertStatus before = all.getOrDefault(key, AlertStatus.QUIET);
                AlertStatus after =
                        before.after(new AlertCheck(alert, row).holds(board.at()), board.at(), alert.lasting());
                next.put(key, after);
                alerts.add(new LiveAlert(alert, after.since()));
                if (before.isActive() != after.isActive()) {
                    Instant since = before.since().or(after::since).orElseThrow();
                    news.add(new AlertNotice(board.contract(), row, alert, after.isActive(), since, board.at()));
                }
            }
            rows.add(row.withAlerts(alerts));
        }
        return new Step(new AlertStates(next), board.withRows(rows), news);
    }
}
