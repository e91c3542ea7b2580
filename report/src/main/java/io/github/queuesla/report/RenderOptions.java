package io.github.queuesla.report;

import java.util.OptionalInt;

/**
 * How a report looks, as far as that is a matter of taste or of where it goes. Immutable.
 *
 * @param colour whether the table may use the colours and bars of a terminal
 * @param width how many columns the table may take, at least 1; empty when nobody minds
 * @param rawCells whether the text cells of a CSV are left exactly as they are, though a spreadsheet might run them
 */
public record RenderOptions(boolean colour, OptionalInt width, boolean rawCells) {

    public RenderOptions {
        if (width.isPresent() && width.getAsInt() < 1) {
            throw new IllegalArgumentException("a table is at least one column wide, not " + width.getAsInt());
        }
    }

    /** Safe to send anywhere: no colour, no limit, no cell that a spreadsheet would run. */
    public static RenderOptions defaults() {
        return new RenderOptions(false, OptionalInt.empty(), false);
    }
}
