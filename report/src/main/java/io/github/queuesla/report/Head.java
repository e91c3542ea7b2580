package io.github.queuesla.report;

/**
 * What people see of a column beside its values. Immutable.
 *
 * @param title above it where room is short
 * @param heading above it where there is room
 * @param kind what stands in it
 * @param look how a table shows it
 */
record Head(String title, String heading, Column.Kind kind, Look look) {

    static Head of(String title, Column.Kind kind) {
        return new Head(title, title, kind, Look.CELL);
    }
}
