package io.github.queuesla.server.page;

import io.github.queuesla.report.live.RowWords;
import io.github.queuesla.report.live.RowWords.Cell;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The columns of the board after the name, in their order. */
public enum BoardColumn {
    STATE("State", RowWords::state),
    TODAY("Today", RowWords::today),
    WINDOW("Window", RowWords::window),
    WAITING("Waiting", RowWords::waiting),
    LOST("Already lost", RowWords::lost),
    NEEDED("Needed", RowWords::needed),
    PROJECTED("Projected", RowWords::projected),
    BUDGET("Misses left", RowWords::budget),
    /** Its times are elements of their own, whose age the page keeps counting. */
    AS_OF("As of", row -> new Cell("", List.of()));

    private final String title;
    private final Function<RowWords, Cell> cell;

    BoardColumn(String title, Function<RowWords, Cell> cell) {
        this.title = title;
        this.cell = cell;
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** The key in updates, and the CSS class. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Cell of(RowWords row) {
        return cell.apply(row);
    }
}
