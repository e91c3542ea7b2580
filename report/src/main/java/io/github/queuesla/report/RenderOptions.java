package io.github.queuesla.report;

import java.util.OptionalInt;

/**
 * Options for the output of a report. Immutable.
 *
 * @param colour whether tables may use terminal colours and bars
 * @param width the maximum width of a table in columns, at least 1; empty for no limit
 * @param rawCells whether CSV text cells stay unchanged, although a spreadsheet might run them as formulas
 */
public record RenderOptions(boolean colour, OptionalInt width, boolean rawCells) {

    public RenderOptions {
        if (width.isPresent() && width.getAsInt() < 1) {
            throw new IllegalArgumentException("the width of a table is at least 1 column, not " + width.getAsInt());
        }
    }

    /** The defaults, safe for any destination: no colour, no width limit, no cell that a spreadsheet would run. */
    public static RenderOptions defaults() {
        return new RenderOptions(false, OptionalInt.empty(), false);
    }
}
