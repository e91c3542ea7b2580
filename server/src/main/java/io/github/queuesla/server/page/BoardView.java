package io.github.queuesla.server.page;

import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.VolumeForecast;
import io.github.queuesla.report.live.RowWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The board as markup. Immutable.
 *
 * @param title the name of the contract
 * @param at when it was computed
 * @param rows one for each service level, the worst first
 * @param notices what to know about all numbers; may be none
 * @param basis what the expected contacts rest on; empty without a forecast
 */
public record BoardView(String title, Instant at, List<RowView> rows, List<String> notices, String basis) {

    public BoardView {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /**
     * The view of a board, with remarks.
     *
     * @param before the markup of earlier rows, which an unchanged row has again
     */
    public static BoardView of(LiveBoard board, List<String> notices, Map<LiveRow, RowView> before) {
        return new BoardView(
                board.contract(),
                board.at(),
                board.rows().stream()
                        .map(row -> Optional.ofNullable(before.get(row)).orElseGet(() -> RowView.of(new RowWords(row))))
                        .toList(),
                notices,
                board.forecast().map(BoardView::basis).orElse(""));
    }

    private static String basis(VolumeForecast.Basis basis) {
        String counted = switch (basis.source()) {
            case PLATFORM -> "as the platform counts them";
            case HISTORY -> "as your history has them";
        };
        return "Expected contacts are the means of the same weekdays from " + basis.first() + " to " + basis.last()
                + ", " + counted + ".";
    }
}
