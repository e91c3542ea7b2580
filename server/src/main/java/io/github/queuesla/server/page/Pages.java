package io.github.queuesla.server.page;

import io.github.queuesla.report.IntervalText;
import java.util.Map;

/**
 * The pages of the board.
 *
 * @param assets their styles and scripts
 * @param speed how many seconds of the board pass in a second: more than one for a pretend organisation in a hurry
 */
public record Pages(Assets assets, int speed) {

    /**
     * The board.
     *
     * @param number the number of its state
     * @param wall whether it is for a wall screen
     */
    public String board(BoardView view, long number, boolean wall) {
        return Markup.of("board.jte", Map.of("view", view, "pages", this, "number", number, "wall", wall));
    }

    /** The page that a browser sees while it gets its cookie; it leads on. */
    public String entrance(boolean wall) {
        return Markup.of("entrance.jte", wall ? "/?wall" : "/");
    }

    /**
     * The page about a service level.
     *
     * @param board the board that it is about
     */
    public String level(LevelView view, BoardView board) {
        String taken = view.words()
                .row()
                .countsAt()
                .map(at -> IntervalText.time(at, view.level().zone()))
                .orElse("the start, without counts");
        return Markup.of("level.jte", Map.of("view", view, "pages", this, "board", board, "taken", taken));
    }
}
