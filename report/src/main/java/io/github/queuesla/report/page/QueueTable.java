package io.github.queuesla.report.page;

import java.util.List;
import java.util.Optional;

/**
 * The queues of a service level as a table that sorts.
 *
 * @param columns left to right
 * @param rows in the order of the contract
 * @param total all queues together; absent when there is more than one window, or only one queue
 */
record QueueTable(List<Column> columns, List<List<Cell>> rows, Optional<List<Cell>> total) {

    private static final int MOST_ROWS_AT_ONCE = 60;

    /** Whether it is so long that it is folded away at first. */
    boolean isLong() {
        return rows.size() > MOST_ROWS_AT_ONCE;
    }

    /**
     * A column.
     *
     * @param title what is in it
     * @param kind how it is aligned, as a class in the style sheet
     */
    record Column(String title, Kind kind) {}

    /** What a column holds. */
    enum Kind {
        TEXT("text"),
        /** Something short that is not broken. */
        LABEL("label"),
        /** What the row is about. */
        HEADING("text"),
        NUMBER("number");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }
    }

    /**
     * A cell.
     *
     * @param text what it says
     * @param key a whole number that it is sorted by; empty comes last in any order
     * @param chip a verdict in place of the text
     */
    record Cell(String text, String key, Optional<Chip> chip) {

        static Cell text(String text, int rank) {
            return new Cell(text, String.valueOf(rank), Optional.empty());
        }

        static Cell number(long number) {
            return new Cell(Figures.count(number), String.valueOf(number), Optional.empty());
        }

        static Cell nothing() {
            return new Cell(Figures.NOTHING, "", Optional.empty());
        }

        static Cell verdict(Chip chip) {
            String key = switch (chip.kind()) {
                case MISSED -> "0";
                case MET -> "1";
                case OPEN, GAP, NONE -> "";
            };
            return new Cell(chip.words(), key, Optional.of(chip));
        }
    }
}
