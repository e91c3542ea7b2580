package io.github.queuesla.contract.problem;

import java.util.Comparator;

/**
 * A line and column of a text. Immutable.
 *
 * @param line the line, from 1
 * @param column the column, from 1, in Unicode code points
 */
public record Position(int line, int column) implements Comparable<Position> {

    /** The start of a text. */
    public static final Position START = new Position(1, 1);

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
