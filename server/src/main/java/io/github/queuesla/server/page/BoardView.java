package io.github.queuesla.server.page;

import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.report.live.RowWords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The board as markup. Immutable.
 *
 * @param title the name of the contract
 * @param at when it was computed
 * @param rows one for each service level, the worst first
 * @param notices what to know about all numbers; may be none
 */
public record BoardView(String title, Instant at, List<RowView> rows, List<String> notices) {

    public BoardView {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /** The view of a board, with remarks. */
    public static BoardView of(LiveBoard board, List<String> notices) {
        return new BoardView(
                board.contract(),
                board.at(),
                board.rows().stream().map(row -> RowView.of(new RowWords(row))).toList(),
                notices);
    }

    /** How many service levels are in each state, in the order of the rows. */
    public Map<String, Long> tally() {
        return rows.stream().collect(Collectors.groupingBy(RowView::state, LinkedHashMap::new, Collectors.counting()));
    }
}
