package io.github.queuesla.contract.problem;

import java.util.Comparator;

/**
 * A place in a text. Immutable.
 *
 * @param line from 1
 * @param column from 1, in characters as people count them
 */
public record Position(int line, int column) implements Comparable<Position> {

    /** Where every text begins. */
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
