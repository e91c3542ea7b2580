package io.github.queuesla.report;

/**
 * One cell of a table.
 *
 * @param text safe to show; cut when the column is too narrow
 * @param tail what follows the text and is never cut
 * @param style the colour, where there are colours
 */
public record Cell(String text, String tail, Tone style) {

    /** Nothing. */
    public static final Cell EMPTY = of("");

    /** Text that is never cut. */
    public static Cell of(String text) {
        return new Cell("", text, Tone.PLAIN);
    }

    /** Text that is never cut, in a colour. */
    public static Cell of(String text, Tone style) {
        return new Cell("", text, style);
    }

    boolean isEmpty() {
        return text.isEmpty() && tail.isEmpty();
    }

    int width() {
        return DisplayWidth.of(text) + DisplayWidth.of(tail);
    }

    /** The width below which the cell cannot be cut. */
    int leastWidth() {
        return DisplayWidth.of(tail) + Math.min(DisplayWidth.of(text), SHORTEST_TEXT);
    }

    /** The cell in that many columns or fewer. */
    String fitted(int columns) {
        return DisplayWidth.cut(text, Math.max(1, columns - DisplayWidth.of(tail))) + tail;
    }

    private static final int SHORTEST_TEXT = 8;
}
