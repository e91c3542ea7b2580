package io.github.queuesla.report.comparison;

/** The formats a comparison can be written in. */
public enum ComparisonFormat {
    /** For a person to read on a terminal. */
    TABLE,
    /** For a spreadsheet; every file of a kind has the same columns. */
    CSV,
    /** Everything, as one object of a schema of its own. */
    JSON
}
