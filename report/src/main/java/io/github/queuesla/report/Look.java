package io.github.queuesla.report;

/**
 * The appearance of a column in tables. Immutable.
 *
 * @param way the place of the values
 * @param width on a terminal, the minimum width in columns; for a note, the indent
 */
public record Look(Way way, int width) {

    /** The places of a value in or below its row. */
    public enum Way {
        /** In a cell of its own. */
        CELL,
        /** In a cell of its own, linked to the section of that name, if there is one. */
        SECTION,
        /** A mark of the cell before it; pages and Markdown show it in that cell. */
        MARK,
        /** A text below its row on a terminal; a cell elsewhere. */
        NOTE
    }

    /** In a cell as wide as its longest value. */
    public static final Look CELL = new Look(Way.CELL, 0);

    /** In a cell linked to the section of that name. */
    public static final Look SECTION = new Look(Way.SECTION, 0);

    /** A mark of the cell before it, such as an asterisk. */
    public static final Look MARK = new Look(Way.MARK, 0);

    /** In a cell with a minimum width. */
    public static Look wide(int columns) {
        return new Look(Way.CELL, columns);
    }

    /** Below the row, with that indent. */
    public static Look below(int indent) {
        return new Look(Way.NOTE, indent);
    }
}
