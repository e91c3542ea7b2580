package io.github.queuesla.report;

/**
 * How people see a column. Immutable.
 *
 * @param way in which place
 * @param width on a terminal, the columns it takes at least; for a note, how far it is indented
 */
public record Look(Way way, int width) {

    /** The places where something about a row can stand. */
    public enum Way {
        /** In a cell of its own. */
        CELL,
        /** In a cell of its own, which leads to the section of that name where there is one. */
        SECTION,
        /** A mark of the cell before it; where columns cost room it stands in that cell. */
        MARK,
        /** A text below its row on a terminal, a cell elsewhere. */
        NOTE
    }

    /** In a cell as wide as it has to be. */
    public static final Look CELL = new Look(Way.CELL, 0);

    /** In a cell that leads to the section of that name. */
    public static final Look SECTION = new Look(Way.SECTION, 0);

    /** A mark of the cell before it, such as an asterisk. */
    public static final Look MARK = new Look(Way.MARK, 0);

    /** In a cell of so many columns or more. */
    public static Look wide(int columns) {
        return new Look(Way.CELL, columns);
    }

    /** Below the row, so far from the left. */
    public static Look below(int indent) {
        return new Look(Way.NOTE, indent);
    }
}
