package io.github.queuesla.report;

/** The formats a report can be written in. */
public enum RowReportFormat {
    /** For a person to read. */
    TABLE,
    /** One line per queue, as the tutorial that this software began with prints it. */
    PLAIN,
    /** For a spreadsheet: one line per row of the results, no totals. */
    CSV,
    /** Everything, as one object of the schema {@code queue-sla.report/1}. */
    JSON,
    /** The rows of the JSON, one object a line. */
    NDJSON
}
