package io.github.queuesla.server.page;

import io.github.queuesla.report.live.RowWords;
import io.github.queuesla.report.live.RowWords.Cell;
import java.util.List;
import java.util.Locale;

/** The columns of the board after the name, in their order. */
public enum BoardColumn {
    STATE("State"),
    TODAY("Today"),
    WINDOW("Window"),
    WAITING("Waiting"),
    LOST("Already lost"),
    NEEDED("Needed"),
    PROJECTED("Projected"),
    BUDGET("Misses left"),
    /** Its times are elements of their own, whose age the page keeps counting. */
    AS_OF("As of");

    private final String title;

    BoardColumn(String title) {
        this.title = title;
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
        return switch (this) {
            case STATE -> row.state();
            case TODAY -> row.today();
            case WINDOW -> row.window();
            case WAITING -> row.waiting();
            case LOST -> row.lost();
            case NEEDED -> row.needed();
            case PROJECTED -> row.projected();
            case BUDGET -> row.budget();
            case AS_OF -> new Cell("", List.of());
        };
    }
}
